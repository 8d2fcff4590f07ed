package org.meguri.ops.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Set;
import org.meguri.ops.clock.OfficeClock;
import org.meguri.ops.launch.Arguments;
import org.meguri.ops.launch.Context;
import org.meguri.ops.launch.Database;
import org.meguri.ops.launch.Progress;
import org.meguri.ops.launch.Verb;

/**
 * {@code simulate --data DIR --until DATE [--seed N]}: the plan's projects worked up to the end of
 * a day, in a fresh database.
 */
public final class Simulate implements Verb {

  @Override
  public int run(Arguments arguments) {
    LocalDate until = day(arguments.value("until").orElse("2007-08-31"));
    long seed = arguments.number("seed", (int) SampleDatabase.SEED, 0, Integer.MAX_VALUE);
    Progress progress = new Progress();
    long begun = System.nanoTime();
    try (Database database = Database.open(arguments, progress::step)) {
      Context.migrate(database);
      if (SampleDatabase.isReady(database)) {
        throw new Arguments.BadUsage(
            "There is a finished simulation in " + arguments.data() + "; give another --data");
      }
      Instant end = until.atTime(LocalTime.of(18, 0)).atZone(OfficeClock.TOKYO).toInstant();
      SampleDatabase.build(database, wanted(arguments, end, seed), progress);
    }
    progress.step("");
    progress.step(
        "Took " + Duration.ofNanos(System.nanoTime() - begun).toSeconds() + " s, seed " + seed);
    return 0;
  }

  private static Wanted wanted(Arguments arguments, Instant end, long seed) {
    Set<String> projects =
        arguments.value("only").map(only -> Set.of(only.split(","))).orElse(Set.of());
    boolean known = arguments.has("first-term");
    Density density = known ? Density.KNOWN_HISTORY : Density.SAMPLE;
    return new Wanted(end, seed, density, projects, known);
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new Arguments.BadUsage("--until must be a date such as 2007-08-31, not " + text);
    }
  }
}
