package org.meguri.ops.simulation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** Where a simulation's time went. */
final class Spent {

  /** What a simulation does by turns. */
  enum Phase {
    ENGINE_JOBS("the engine's timers and jobs"),
    NEW_TASKS("looking for new tasks"),
    WORK("people's work"),
    POSITIONS("positions and reactions before the clock moves"),
    READERS("what is read, at the end");

    private final String words;

    Phase(String words) {
      this.words = words;
    }
  }

  private static final double NANOS = 1e9;

  private final Map<Phase, Long> nanos = new EnumMap<>(Phase.class);

  <T> T on(Phase phase, Supplier<T> work) {
    long begun = System.nanoTime();
    T result = work.get();
    nanos.merge(phase, System.nanoTime() - begun, Long::sum);
    return result;
  }

  void on(Phase phase, Runnable work) {
    on(
        phase,
        () -> {
          work.run();
          return phase;
        });
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(String.format(Locale.ROOT, "%-50s %10s", "where the time went", "seconds"));
    nanos.forEach(
        (phase, spent) ->
            lines.add(String.format(Locale.ROOT, "%-50s %10.1f", phase.words, spent / NANOS)));
    return lines;
  }
}
