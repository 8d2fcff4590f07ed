/**
 * Keeping the installation going by hand: failed steps are taken over and retried, events that a
 * processor could not take are retried or discarded. Who did it, and why, is on record like any
 * decision; what the events or steps are about is not.
 */
@NullMarked
package org.meguri.command.upkeep;

import org.jspecify.annotations.NullMarked;
