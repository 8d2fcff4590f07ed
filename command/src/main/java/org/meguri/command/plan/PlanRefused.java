package org.meguri.command.plan;

import org.meguri.command.Refusal;

/** Why a command on an annual plan was refused. */
public enum PlanRefused implements Refusal {
  PLAN_UNKNOWN,
  PLAN_OPEN_ALREADY,
  PLAN_NOT_OPEN,
  PLAN_NOT_SUBMITTED,
  STALE_VERSION,
  FOUR_EYES,
  REASON_MISSING,
  TEXT_TOO_LONG,
  TEXT_MISSING,
  PART_MISSING,
  UNKNOWN_PART,
  UNKNOWN_INDICATOR,
  FIGURE_NEGATIVE,
  FIGURE_NOT_WHOLE,
  FIGURE_ABSURD,
  OWN_FUNDS_OUT_OF_RANGE,
  NO_EX_ANTE_ON_RECORD,
  NO_OPINION_ON_RECORD,
  OUTSIDE_FISCAL_YEAR;

  @Override
  public String code() {
    return Refusal.codeOf(this);
  }
}
