package org.meguri.command.budget;

/** What a proposal to the policy director is about. */
public enum BudgetMatter {
  TOTAL,
  ALLOCATION,
  INCREASE,
  REDUCTION,
  CARRY_OVER
}
