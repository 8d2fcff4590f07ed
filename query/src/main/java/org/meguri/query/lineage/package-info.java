/** How projects came from one another: the map of all of them as of a day, drawn and as a list. */
@NullMarked
package org.meguri.query.lineage;

import org.jspecify.annotations.NullMarked;
