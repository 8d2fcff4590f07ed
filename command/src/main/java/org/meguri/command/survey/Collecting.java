package org.meguri.command.survey;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.meguri.command.Rule;

/**
 * When figures may come in: within the window; after it, or after the closing, only under a late
 * exception that still runs. A correction the bureau asked for may also come after the window, as
 * long as the round is open.
 */
record Collecting(
    LocalDate opensOn, LocalDate closesOn, boolean closed, @Nullable LocalDate exceptionUntil) {

  Rule maySubmit(LocalDate on) {
    return hasBegun(on)
        .and(Rule.that(!closed || excepted(on), SurveyRefused.ROUND_CLOSED))
        .and(inTime(on, withinWindow(on) || excepted(on)));
  }

  Rule mayCorrect(LocalDate on, boolean asked) {
    return hasBegun(on)
        .and(Rule.that(!closed || excepted(on), SurveyRefused.ROUND_CLOSED))
        .and(inTime(on, withinWindow(on) || asked || excepted(on)));
  }

  private Rule hasBegun(LocalDate on) {
    return Rule.that(
        !on.isBefore(opensOn), SurveyRefused.ROUND_NOT_OPEN, "opensOn", opensOn.toString());
  }

  private Rule inTime(LocalDate on, boolean met) {
    return Rule.that(
        met, SurveyRefused.WINDOW_OVER, "closesOn", closesOn.toString(), "on", on.toString());
  }

  private boolean withinWindow(LocalDate on) {
    return !on.isAfter(closesOn);
  }

  private boolean excepted(LocalDate on) {
    return exceptionUntil != null && !on.isAfter(exceptionUntil);
  }
}
