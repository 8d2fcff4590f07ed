/** The one clock of the office, which may be shifted for training and simulation, and ticks. */
@NullMarked
package org.meguri.ops.clock;

import org.jspecify.annotations.NullMarked;
