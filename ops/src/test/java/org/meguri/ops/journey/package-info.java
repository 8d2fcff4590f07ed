/** A project's year and every screen, in a real browser. */
@NullMarked
package org.meguri.ops.journey;

import org.jspecify.annotations.NullMarked;
