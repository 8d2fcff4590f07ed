/** Acts about councils and conferences: establishing, convening, minutes and their corrections. */
@NullMarked
package org.meguri.workflows.doing.council;

import org.jspecify.annotations.NullMarked;
