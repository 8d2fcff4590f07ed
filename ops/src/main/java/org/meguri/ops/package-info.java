/**
 * The runnable assembly: the command line, configuration, security, sample data, simulation, checks
 * and measurements.
 */
@NullMarked
package org.meguri.ops;

import org.jspecify.annotations.NullMarked;
