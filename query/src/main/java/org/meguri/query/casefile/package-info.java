/**
 * A project's case as one file: everything recorded about the project, folded in the order of the
 * log. The stored row, a past state from a checkpoint and a rebuilt one all come from {@link
 * org.meguri.query.casefile.ProjectFold}.
 */
@NullMarked
package org.meguri.query.casefile;

import org.jspecify.annotations.NullMarked;
