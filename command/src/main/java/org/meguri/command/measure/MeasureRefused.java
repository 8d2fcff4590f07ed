package org.meguri.command.measure;

import org.meguri.command.Refusal;

/** Why a command on a measure or an application of one was refused. */
public enum MeasureRefused implements Refusal {
  MEASURE_UNKNOWN,
  MEASURE_KNOWN_ALREADY,
  MEASURE_NOT_OFFERED,
  MEASURE_OFFERED_ALREADY,
  APPLICATION_UNKNOWN,
  APPLICATION_KNOWN_ALREADY,
  APPLICANT_UNKNOWN,
  WRONG_STATE,
  STALE_VERSION,
  NOTHING_TO_CORRECT,
  DAY_IN_FUTURE,
  DATES_REVERSED,
  AMOUNT_ABOVE_APPLICATION,
  NAME_MISSING,
  TEXT_MISSING,
  REASON_MISSING,
  TEXT_TOO_LONG;

  @Override
  public String code() {
    return Refusal.codeOf(this);
  }
}
