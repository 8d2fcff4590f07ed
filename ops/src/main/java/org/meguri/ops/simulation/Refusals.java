package org.meguri.ops.simulation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.meguri.command.Outcome;

/** What the rules refused to the simulated people, counted by step and rule: nothing is hidden. */
final class Refusals {

  private final Map<String, Integer> counts = new ConcurrentHashMap<>();

  void count(String step, Outcome.Refused refused) {
    counts.merge(step + ": " + refused.rule(), 1, Integer::sum);
  }

  /** By step and rule, in the order of their names. */
  Map<String, Integer> counts() {
    Map<String, Integer> sorted = new LinkedHashMap<>();
    counts.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
    return sorted;
  }
}
