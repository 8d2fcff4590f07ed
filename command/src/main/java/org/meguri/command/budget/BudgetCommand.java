package org.meguri.command.budget;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.meguri.command.measure.MeasureId;
import org.meguri.command.money.Yen;
import org.meguri.command.project.ProjectId;

/**
 * What may be asked of a budget. Proposals come from a policy officer, one at a time for each
 * budget; the policy director decides, never on a draft of their own.
 */
public sealed interface BudgetCommand {

  BudgetId budget();

  /** The total of a fiscal year, for the first time or instead of the one before. */
  record ProposeTotal(
      @TargetAggregateIdentifier BudgetId budget,
      int fiscalYear,
      Yen amount,
      String reason,
      LocalDate on)
      implements BudgetCommand {}

  /** For a project's network programme or for a support measure: one of the two is given. */
  record ProposeAllocation(
      @TargetAggregateIdentifier BudgetId budget,
      int fiscalYear,
      @Nullable ProjectId project,
      @Nullable MeasureId measure,
      Yen amount,
      String reason,
      LocalDate on)
      implements BudgetCommand {}

  /** {@code amount} is what is to be added. */
  record ProposeIncrease(
      @TargetAggregateIdentifier BudgetId budget, Yen amount, String reason, LocalDate on)
      implements BudgetCommand {}

  /** {@code amount} is what is to be taken away. */
  record ProposeReduction(
      @TargetAggregateIdentifier BudgetId budget, Yen amount, String reason, LocalDate on)
      implements BudgetCommand {}

  /** Asks to take a remainder over into the next fiscal year. */
  record AskCarryOver(
      @TargetAggregateIdentifier BudgetId budget, Yen amount, String reason, LocalDate on)
      implements BudgetCommand {}

  /** By whoever drafted it, or by the policy director. */
  record WithdrawProposal(@TargetAggregateIdentifier BudgetId budget, String reason, LocalDate on)
      implements BudgetCommand {}

  /** By the policy director; a carry-over is granted with a reason. */
  record ApproveProposal(
      @TargetAggregateIdentifier BudgetId budget, @Nullable String reason, LocalDate on)
      implements BudgetCommand {}

  /** By the policy director. */
  record RefuseProposal(@TargetAggregateIdentifier BudgetId budget, String reason, LocalDate on)
      implements BudgetCommand {}

  /**
   * By the system: brings a project's source, or the total of a year where none is named, to what
   * was decided about the whole year at once.
   */
  record CarryOutShare(
      @TargetAggregateIdentifier BudgetId budget,
      int fiscalYear,
      @Nullable ProjectId project,
      String reason,
      LocalDate on)
      implements BudgetCommand {}
}
