package org.meguri.ops.simulation;

import java.time.Instant;
import java.util.Set;

/**
 * What a simulation is to be: till when, by which seed, how dense, and of which projects (none
 * named: of all).
 */
record Wanted(Instant until, long seed, Density density, Set<String> projects) {

  static Wanted sample(Instant until) {
    return new Wanted(until, SampleDatabase.SEED, Density.SAMPLE, Set.of());
  }
}
