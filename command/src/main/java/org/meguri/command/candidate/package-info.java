/**
 * A regional cluster project that is not, or not yet, one of the programme: what it has achieved,
 * and whether it was proposed and adopted.
 */
@NullMarked
package org.meguri.command.candidate;

import org.jspecify.annotations.NullMarked;
