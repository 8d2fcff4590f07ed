/**
 * The page of a project's case, one part per tab, in the reader's language; the same page shows the
 * case as of a moment or as true on a day.
 */
@NullMarked
package org.meguri.query.casepage;

import org.jspecify.annotations.NullMarked;
