package org.meguri.ops.simulation;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The way a case goes so that the sample shows it where it stands: what is found at each step where
 * that is no matter of chance, and the task that nobody has come to when the sample opens.
 */
record Course(Map<String, String> findings, @Nullable String waitsAt, boolean misused) {

  static Course found(Map<String, String> findings) {
    return new Course(findings, null, false);
  }

  static Course waitingAt(String element) {
    return new Course(Map.of(), element, false);
  }

  Course andThenWaitsAt(String element) {
    return new Course(findings, element, misused);
  }

  /** Its money is found misused while the undertaking runs. */
  Course andMisused() {
    return new Course(findings, waitsAt, true);
  }

  /** What is found at a step; elsewhere the way forward, which is offered first. */
  String finding(String element, String forward) {
    return findings.getOrDefault(element, forward);
  }

  boolean waits(String element) {
    return element.equals(waitsAt);
  }
}
