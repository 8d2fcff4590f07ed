package org.meguri.ops.bench;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One line of the table. {@code goal} is what the figure should reach ({@link Sense#AT_LEAST}) or
 * stay below; null where there is none and the figure is only told.
 */
record Figure(
    String measure,
    String reference,
    double value,
    String unit,
    Sense sense,
    @Nullable Double goal,
    String detail) {

  /** Which way is good. */
  enum Sense {
    AT_LEAST,
    AT_MOST
  }

  static Figure ratio(String measure, String reference, double value, double goal, String detail) {
    return new Figure(measure, reference, value, "x", Sense.AT_LEAST, goal, detail);
  }

  static Figure atLeast(
      String measure, String reference, double value, String unit, double goal, String detail) {
    return new Figure(measure, reference, value, unit, Sense.AT_LEAST, goal, detail);
  }

  static Figure atMost(
      String measure, String reference, double value, String unit, double goal, String detail) {
    return new Figure(measure, reference, value, unit, Sense.AT_MOST, goal, detail);
  }

  static Figure told(String measure, double value, String unit, String detail) {
    return new Figure(measure, "-", value, unit, Sense.AT_LEAST, null, detail);
  }

  /** Null where there is no goal. */
  @Nullable Boolean met() {
    if (goal == null) {
      return null;
    }
    return sense == Sense.AT_LEAST ? value >= goal : value <= goal;
  }

  String shownValue() {
    return shown(value) + " " + unit;
  }

  String shownGoal() {
    return goal == null ? "-" : (sense == Sense.AT_LEAST ? ">= " : "<= ") + shown(goal);
  }

  String shownMet() {
    Boolean met = met();
    return met == null ? "-" : met ? "met" : "SHORT";
  }

  private static String shown(double number) {
    return number >= 1_000
        ? String.format(Locale.ROOT, "%,.0f", number)
        : String.format(Locale.ROOT, number >= 100 ? "%.0f" : "%.2f", number);
  }
}
