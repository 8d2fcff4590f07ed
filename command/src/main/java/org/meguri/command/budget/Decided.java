package org.meguri.command.budget;

import org.meguri.command.actor.PersonId;
import org.meguri.command.budget.BudgetCommand.ApproveProposal;
import org.meguri.command.budget.BudgetEvent.BudgetAllocated;
import org.meguri.command.budget.BudgetEvent.BudgetIncreased;
import org.meguri.command.budget.BudgetEvent.BudgetProposed;
import org.meguri.command.budget.BudgetEvent.BudgetReduced;
import org.meguri.command.budget.BudgetEvent.CarriedOver;
import org.meguri.command.budget.BudgetEvent.TotalSet;
import org.meguri.command.measure.MeasureId;
import org.meguri.command.project.ProjectId;

/** What an approved proposal becomes. */
final class Decided {
  private Decided() {}

  static BudgetEvent of(BudgetProposed of, ApproveProposal approval, PersonId by) {
    return switch (of.matter()) {
      case TOTAL ->
          new TotalSet(
              of.budget(), of.fiscalYear(), of.amount(), of.reason(), approval.on(), of.by(), by);
      case ALLOCATION ->
          new BudgetAllocated(
              of.budget(),
              of.fiscalYear(),
              of.project(),
              of.measure(),
              of.amount(),
              of.reason(),
              approval.on(),
              of.by(),
              by);
      case INCREASE ->
          new BudgetIncreased(
              of.budget(),
              of.fiscalYear(),
              of.project(),
              of.amount(),
              of.reason(),
              approval.on(),
              of.by(),
              by);
      case REDUCTION ->
          new BudgetReduced(
              of.budget(),
              of.fiscalYear(),
              of.project(),
              of.amount(),
              of.reason(),
              approval.on(),
              of.by(),
              by);
      case CARRY_OVER -> carriedOver(of, approval, by);
    };
  }

  private static CarriedOver carriedOver(BudgetProposed of, ApproveProposal approval, PersonId by) {
    String reason = approval.reason();
    return new CarriedOver(
        of.budget(),
        nextYearOf(of),
        of.fiscalYear(),
        of.project(),
        of.measure(),
        of.amount(),
        reason == null ? of.reason() : reason,
        approval.on(),
        of.by(),
        by);
  }

  private static BudgetId nextYearOf(BudgetProposed of) {
    ProjectId project = of.project();
    MeasureId measure = of.measure();
    if (project != null) {
      return BudgetId.of(project, of.fiscalYear() + 1);
    }
    if (measure != null) {
      return BudgetId.of(measure, of.fiscalYear() + 1);
    }
    throw new IllegalStateException(of.budget() + " is the budget of no source");
  }
}
