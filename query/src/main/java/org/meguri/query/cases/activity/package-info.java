/** Activity records: what happened, what it counts, and how the record was corrected. */
@NullMarked
package org.meguri.query.cases.activity;

import org.jspecify.annotations.NullMarked;
