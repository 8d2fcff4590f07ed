/** Candidates: regional cluster projects that may be adopted, and what they have achieved. */
@NullMarked
package org.meguri.query.cases.candidate;

import org.jspecify.annotations.NullMarked;
