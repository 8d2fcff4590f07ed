/** Files that were taken, for those who watch over the whole: the auditor and the policy group. */
@NullMarked
package org.meguri.query.cases.export;

import org.jspecify.annotations.NullMarked;
