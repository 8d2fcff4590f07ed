/** Acts about business supporters: recruiting, honouring, ending. */
@NullMarked
package org.meguri.workflows.doing.supporter;

import org.jspecify.annotations.NullMarked;
