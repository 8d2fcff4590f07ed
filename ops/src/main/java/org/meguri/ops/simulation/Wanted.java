package org.meguri.ops.simulation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.meguri.ops.clock.OfficeClock;

/**
 * What a simulation is to be: till when, by which seed, how dense, and of which projects (none
 * named: of all).
 */
record Wanted(
    Instant until, long seed, Density density, Set<String> projects, boolean fromTheFirstTermOn) {

  static Wanted sample(Instant until) {
    return new Wanted(until, SampleDatabase.SEED, Density.SAMPLE, Set.of(), false);
  }

  Wanted with(long otherSeed) {
    return new Wanted(until, otherSeed, density, projects, fromTheFirstTermOn);
  }

  /** The first moment anybody works. */
  Instant beginning() {
    LocalDate day = fromTheFirstTermOn ? LocalDate.of(2005, 4, 1) : LocalDate.of(2006, 1, 4);
    return day.atTime(8, 30).atZone(OfficeClock.TOKYO).toInstant();
  }

  /** Empty where it begins with the second term as its file states it. */
  Optional<KnownHistory> history() {
    return fromTheFirstTermOn ? Optional.of(KnownHistory.of(projects)) : Optional.empty();
  }
}
