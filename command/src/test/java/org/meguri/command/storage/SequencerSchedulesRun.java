package org.meguri.command.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.meguri.command.storage.SequencerSchedules.Findings;

/**
 * {@code COUNT MINUTES SEED LEDGER}: generated schedules in parts of equal size, each on a database
 * of its own from a seed of its own. Every finished part is a line of the ledger, and a part found
 * there is not run again: so a long run may be ended and taken up again, or be divided among
 * machines by their seeds.
 */
final class SequencerSchedulesRun {
  private static final int PART = 10_000;

  private final long seed;
  private final Path ledger;
  private final Map<Long, int[]> done = new TreeMap<>();

  private SequencerSchedulesRun(long seed, Path ledger) {
    this.seed = seed;
    this.ledger = ledger;
  }

  public static void main(String[] arguments) throws IOException, SQLException {
    int parts = (Integer.parseInt(arguments[0]) + PART - 1) / PART;
    Duration allowed = Duration.ofMinutes(Integer.parseInt(arguments[1]));
    SequencerSchedulesRun run =
        new SequencerSchedulesRun(Long.parseLong(arguments[2]), Path.of(arguments[3]));
    run.read();
    run.play(parts, System.nanoTime() + allowed.toNanos());
    System.exit(run.tell(parts) ? 0 : 1);
  }

  private void read() throws IOException {
    if (Files.exists(ledger)) {
      for (String line : Files.readAllLines(ledger)) {
        int[] numbers =
            Arrays.stream(line.split(" ")).skip(1).mapToInt(Integer::parseInt).toArray();
        done.put(Long.valueOf(line.substring(0, line.indexOf(' '))), numbers);
      }
    }
  }

  private void play(int parts, long end) throws IOException, SQLException {
    for (int part = 0; part < parts && System.nanoTime() < end; part++) {
      long own = seed + part;
      if (done.containsKey(own)) {
        continue;
      }
      Findings found = SequencerSchedules.run("schedules_of_a_part", PART, own, false);
      int[] numbers = {
        found.transactions(),
        found.committed(),
        found.positions(),
        found.skipped(),
        found.twice(),
        found.inverted(),
        found.gaps()
      };
      done.put(own, numbers);
      String line =
          own + " " + String.join(" ", Arrays.stream(numbers).mapToObj(String::valueOf).toList());
      Files.write(ledger, List.of(line), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      System.out.printf("part %d of %d, seed %d: %s%n", part + 1, parts, own, found);
    }
  }

  /** Whether every part was run and none has a flaw. */
  private boolean tell(int parts) {
    long[] sum = new long[7];
    long counted = 0;
    for (Map.Entry<Long, int[]> each : done.entrySet()) {
      if (each.getKey() >= seed && each.getKey() < seed + parts) {
        counted++;
        for (int i = 0; i < sum.length; i++) {
          sum[i] += each.getValue()[i];
        }
      }
    }
    System.out.printf(
        "%,d schedules of %,d, %,d events committed, %,d positions: %d skipped, %d twice,"
            + " %d before an earlier one of their case, %d gaps%n",
        sum[0], (long) parts * PART, sum[1], sum[2], sum[3], sum[4], sum[5], sum[6]);
    return counted == parts && sum[1] == sum[2] && sum[3] + sum[4] + sum[5] + sum[6] == 0;
  }
}
