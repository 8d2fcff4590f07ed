/**
 * How the installation goes, for the administrator: how far everything that follows the log is,
 * what holds it, and the events a projection could not take.
 */
@NullMarked
package org.meguri.ops.upkeep;

import org.jspecify.annotations.NullMarked;
