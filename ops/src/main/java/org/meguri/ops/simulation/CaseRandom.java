package org.meguri.ops.simulation;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.CRC32;

/**
 * The chance of one question about one case: the same seed, case and question give the same answer,
 * in whatever order the workers come to it.
 */
record CaseRandom(long seed) {

  /** From {@code low} to {@code high}, both included. */
  int between(int low, int high, Object... question) {
    return stream(question).nextInt(low, high + 1);
  }

  <T> T oneOf(List<T> choices, Object... question) {
    return choices.get(between(0, choices.size() - 1, question));
  }

  boolean inPercent(int percent, Object... question) {
    return between(0, 99, question) < percent;
  }

  private SplittableRandom stream(Object... question) {
    CRC32 crc = new CRC32();
    for (Object part : question) {
      crc.update((part + "/").getBytes(StandardCharsets.UTF_8));
    }
    return new SplittableRandom(seed * 0x9E3779B97F4A7C15L + crc.getValue());
  }
}
