/** Budgets on the read side: the total of a year and each source's share of it. */
@NullMarked
package org.meguri.query.cases.budget;

import org.jspecify.annotations.NullMarked;
