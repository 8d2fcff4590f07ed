package org.meguri.command.allocation;

import org.meguri.command.Refusal;

/** Why a command on the sharing of a year's budget was refused. */
public enum AllocationRefused implements Refusal {
  ALLOCATION_UNKNOWN,
  NO_BUDGET_RULE,
  OUTSIDE_PROGRAMME,
  WRONG_STATE,
  STALE_VERSION,
  FOUR_EYES,
  INPUTS_INCOMPLETE,
  INPUT_MISSING,
  POINTS_UNFIT,
  EX_ANTE_MISSING,
  SURVEY_OPEN,
  EVIDENCE_STALE,
  EVIDENCE_NOT_PUBLISHED,
  EVIDENCE_NOT_CITED,
  SET_ASIDE_BEYOND_TOTAL,
  AMOUNT_MISSING,
  FLOORS_BEYOND_TOTAL,
  CEILINGS_BELOW_TOTAL,
  DEPARTURE_OUT_OF_BOUNDS,
  DEPARTURE_UNREASONED,
  NO_OPINION_ON_RECORD,
  OPINION_UNANSWERED,
  REASON_MISSING,
  TEXT_MISSING,
  TEXT_TOO_LONG;

  @Override
  public String code() {
    return Refusal.codeOf(this);
  }
}
