package org.meguri.command.budget;

import org.meguri.command.Refusal;

/** Why a command on a budget was refused. */
public enum BudgetRefused implements Refusal {
  BUDGET_UNFIT,
  OUTSIDE_PROGRAMME,
  AMOUNT_MISSING,
  PROPOSAL_PENDING,
  NO_PROPOSAL,
  SHARE_NOT_DECIDED,
  ALLOCATED_ALREADY,
  NOT_ALLOCATED,
  BEYOND_TOTAL,
  BELOW_ALLOCATED,
  BELOW_COMMITTED,
  BEYOND_REMAINDER,
  CARRIED_OVER_ALREADY,
  FOUR_EYES,
  REASON_MISSING,
  TEXT_TOO_LONG;

  @Override
  public String code() {
    return Refusal.codeOf(this);
  }
}
