/** What other systems get from the API, and what they are refused. */
@NullMarked
package org.meguri.ops.api;

import org.jspecify.annotations.NullMarked;
