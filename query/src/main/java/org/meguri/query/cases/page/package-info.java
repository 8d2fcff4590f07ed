/** Lists and pages of cases of every kind: one template for all, in the reader's language. */
@NullMarked
package org.meguri.query.cases.page;

import org.jspecify.annotations.NullMarked;
