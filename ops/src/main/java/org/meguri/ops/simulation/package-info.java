/**
 * Seeded actors who work the real projects' tasks through the same commands and forms as people do,
 * on a clock that jumps from one due instant to the next.
 */
@NullMarked
package org.meguri.ops.simulation;

import org.jspecify.annotations.NullMarked;
