package org.meguri.command.budget;

import org.meguri.command.Rule;
import org.meguri.command.budget.BudgetEvent.BudgetProposed;

/**
 * Whether a proposal still fits what the year and the source hold. The year is locked before the
 * source by whoever needs both, so that two proposals never wait for each other.
 */
record MoneyHeld(Budgets budgets) {

  Rule fits(BudgetProposed proposal) {
    return switch (proposal.matter()) {
      case TOTAL -> coversWhatIsAllocated(proposal);
      case ALLOCATION, INCREASE -> withinTheTotal(proposal);
      case REDUCTION -> sparesWhatIsCommitted(proposal);
      case CARRY_OVER -> withinTheRemainder(proposal);
    };
  }

  private Rule coversWhatIsAllocated(BudgetProposed proposal) {
    return () -> {
      YearTotal year = budgets.year(proposal.fiscalYear());
      return Rule.that(
              proposal.amount().covers(year.allocated()),
              BudgetRefused.BELOW_ALLOCATED,
              "allocated",
              year.allocated().toString())
          .refusal();
    };
  }

  private Rule withinTheTotal(BudgetProposed proposal) {
    return () -> {
      YearTotal year = budgets.year(proposal.fiscalYear());
      return Rule.that(
              year.unallocated().covers(proposal.amount()),
              BudgetRefused.BEYOND_TOTAL,
              "unallocated",
              year.unallocated().toString())
          .refusal();
    };
  }

  private Rule sparesWhatIsCommitted(BudgetProposed proposal) {
    return () -> {
      budgets.year(proposal.fiscalYear());
      Balance balance = budgets.balance(proposal.budget()).orElse(Balance.NOTHING);
      return Rule.that(
              balance.remainder().covers(proposal.amount())
                  && balance.allocated().covers(proposal.amount()),
              BudgetRefused.BELOW_COMMITTED,
              "committed",
              balance.committed().toString(),
              "remainder",
              balance.remainder().toString())
          .refusal();
    };
  }

  private Rule withinTheRemainder(BudgetProposed proposal) {
    return () -> {
      Balance balance = budgets.balance(proposal.budget()).orElse(Balance.NOTHING);
      return Rule.that(
              balance.remainder().covers(proposal.amount()),
              BudgetRefused.BEYOND_REMAINDER,
              "remainder",
              balance.remainder().toString())
          .refusal();
    };
  }
}
