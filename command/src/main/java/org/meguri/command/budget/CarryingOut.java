package org.meguri.command.budget;

import java.util.Optional;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.jspecify.annotations.Nullable;
import org.meguri.command.Outcome;
import org.meguri.command.Rule;
import org.meguri.command.budget.BudgetCommand.ApproveProposal;
import org.meguri.command.budget.BudgetCommand.CarryOutShare;
import org.meguri.command.budget.BudgetEvent.BudgetAllocated;
import org.meguri.command.budget.BudgetEvent.BudgetProposed;
import org.meguri.command.budget.SharesOfTheYear.Decision;
import org.meguri.command.money.Yen;
import org.meguri.command.project.ProjectId;

/**
 * What was decided about the whole year becomes a proposal of whoever drafted it and the decision
 * of whoever decided. A source that has something already is raised or lowered to it.
 */
record CarryingOut(CarryOutShare command, SharesOfTheYear shares, Budgets budgets) {

  Outcome outcome(@Nullable BudgetAllocated allocation) {
    Optional<Decision> decided = shares.decided(command.fiscalYear(), command.project());
    if (decided.isEmpty()) {
      return Outcome.refused(BudgetRefused.SHARE_NOT_DECIDED);
    }
    Decision decision = decided.get();
    Rule allowed =
        Rule.that(
                command.budget().equals(expected()), BudgetRefused.BUDGET_UNFIT, "field", "budget")
            .and(() -> !decision.draftedBy().equals(decision.by()), BudgetRefused.FOUR_EYES);
    BudgetProposed proposal = proposal(decision, allocation);
    return proposal.amount().isZero()
        ? allowed.then(() -> Outcome.accepted(command.budget()))
        : allowed
            .and(new MoneyHeld(budgets).fits(proposal))
            .then(command.budget(), () -> record(proposal, decision));
  }

  private BudgetId expected() {
    ProjectId project = command.project();
    return project == null
        ? BudgetId.ofYear(command.fiscalYear())
        : BudgetId.of(project, command.fiscalYear());
  }

  private BudgetProposed proposal(Decision decision, @Nullable BudgetAllocated allocation) {
    Yen wanted = decision.amount();
    if (command.project() == null) {
      return proposal(BudgetMatter.TOTAL, wanted, decision);
    }
    if (allocation == null) {
      return proposal(BudgetMatter.ALLOCATION, wanted, decision);
    }
    Yen has = budgets.balance(command.budget()).orElse(Balance.NOTHING).allocated();
    return wanted.covers(has)
        ? proposal(BudgetMatter.INCREASE, wanted.minus(has), decision)
        : proposal(BudgetMatter.REDUCTION, has.minus(wanted), decision);
  }

  private BudgetProposed proposal(BudgetMatter matter, Yen amount, Decision decision) {
    return new BudgetProposed(
        command.budget(),
        command.fiscalYear(),
        command.project(),
        null,
        matter,
        amount,
        command.reason(),
        command.on(),
        decision.draftedBy());
  }

  private void record(BudgetProposed proposal, Decision decision) {
    AggregateLifecycle.apply(proposal);
    AggregateLifecycle.apply(
        Decided.of(
            proposal,
            new ApproveProposal(command.budget(), command.reason(), command.on()),
            decision.by()));
  }
}
