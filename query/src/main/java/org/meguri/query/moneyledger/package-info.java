/**
 * The programme's money booking by booking: what was allocated, promised, paid and given back, by
 * project, fiscal year and source, adding up to the yen at any moment.
 */
@NullMarked
package org.meguri.query.moneyledger;

import org.jspecify.annotations.NullMarked;
