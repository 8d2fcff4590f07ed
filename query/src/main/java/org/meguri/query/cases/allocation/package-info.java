/** The yearly sharing of the budget on the read side: proposals, opinions, the decision. */
@NullMarked
package org.meguri.query.cases.allocation;

import org.jspecify.annotations.NullMarked;
