package org.meguri.command.survey;

import org.meguri.command.Refusal;

/** Why a command on a survey round was refused. */
public enum SurveyRefused implements Refusal {
  ROUND_UNKNOWN,
  ROUND_OPEN_ALREADY,
  ROUND_CLOSED,
  ROUND_STILL_OPEN,
  ROUND_NOT_OPEN,
  WINDOW_OVER,
  STALE_VERSION,
  UNKNOWN_SOURCE,
  UNKNOWN_INDICATOR,
  FIGURE_MISSING,
  FIGURE_NEGATIVE,
  FIGURE_NOT_WHOLE,
  FIGURE_ABSURD,
  REASON_MISSING,
  DIFFERENCE_UNEXPLAINED,
  SOURCE_MISSING,
  SUBMITTED_ALREADY,
  NOTHING_TO_CORRECT,
  DATES_REVERSED,
  FOUR_EYES,
  EXCEPTION_OUT_OF_RANGE,
  TEXT_TOO_LONG;

  @Override
  public String code() {
    return Refusal.codeOf(this);
  }
}
