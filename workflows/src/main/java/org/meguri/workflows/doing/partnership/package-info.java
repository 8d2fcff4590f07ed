/** Acts about partnerships, from their beginning to their end. */
@NullMarked
package org.meguri.workflows.doing.partnership;

import org.jspecify.annotations.NullMarked;
