/**
 * How things are written on every page: dates in ISO and in the Japanese era, due texts relative to
 * today, yen and figures, in the reader's language; and the words themselves, Japanese first.
 */
@NullMarked
package org.meguri.query.layout;

import org.jspecify.annotations.NullMarked;
