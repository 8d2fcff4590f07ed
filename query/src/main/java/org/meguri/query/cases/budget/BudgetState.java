package org.meguri.query.cases.budget;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.PersonId;
import org.meguri.command.budget.BudgetEvent.BudgetAllocated;
import org.meguri.command.budget.BudgetEvent.BudgetIncreased;
import org.meguri.command.budget.BudgetEvent.BudgetProposed;
import org.meguri.command.budget.BudgetEvent.BudgetReduced;
import org.meguri.command.budget.BudgetEvent.CarriedOver;
import org.meguri.command.budget.BudgetEvent.ProposalRefused;
import org.meguri.command.budget.BudgetEvent.ProposalWithdrawn;
import org.meguri.command.budget.BudgetEvent.TotalSet;
import org.meguri.command.budget.BudgetId;
import org.meguri.command.budget.BudgetMatter;
import org.meguri.command.measure.MeasureId;
import org.meguri.command.money.Yen;
import org.meguri.command.project.ProjectId;
import org.meguri.query.fold.Copy;

/**
 * The total of a year, or what one source has of it, with every proposal and what became of it.
 *
 * @param amount the total or the allocation as decided; none before the first decision
 * @param pending what the director has still to decide
 */
public record BudgetState(
    BudgetId id,
    int fiscalYear,
    @Nullable ProjectId project,
    @Nullable MeasureId measure,
    @Nullable Yen amount,
    @Nullable CarryOver carriedOver,
    @Nullable Proposal pending,
    List<Step> steps) {

  /** What was taken over into the next year's budget of the same source. */
  public record CarryOver(Yen amount, BudgetId into) {}

  /** What is before the director. */
  public record Proposal(BudgetMatter matter, Yen amount, String reason, PersonId by) {}

  /** What became of the budget, in the order it happened. */
  public record Step(
      Result result,
      BudgetMatter matter,
      @Nullable Yen amount,
      String reason,
      LocalDate on,
      PersonId by) {}

  /** What happened to a proposal. */
  public enum Result {
    PROPOSED,
    WITHDRAWN,
    REFUSED,
    APPROVED
  }

  /** How a budget stands. */
  public enum Status {
    PROPOSED,
    NOT_DECIDED,
    DECIDED,
    CHANGE_PROPOSED,
    CARRIED_OVER
  }

  static BudgetState begun(BudgetProposed event) {
    return new BudgetState(
        event.budget(),
        event.fiscalYear(),
        event.project(),
        event.measure(),
        null,
        null,
        null,
        List.of());
  }

  BudgetState proposed(BudgetProposed e) {
    return with(
        amount,
        carriedOver,
        new Proposal(e.matter(), e.amount(), e.reason(), e.by()),
        new Step(Result.PROPOSED, e.matter(), e.amount(), e.reason(), e.effectiveOn(), e.by()));
  }

  BudgetState withdrawn(ProposalWithdrawn e) {
    return with(
        amount,
        carriedOver,
        null,
        new Step(Result.WITHDRAWN, e.matter(), null, e.reason(), e.effectiveOn(), e.by()));
  }

  BudgetState refused(ProposalRefused e) {
    return with(
        amount,
        carriedOver,
        null,
        new Step(Result.REFUSED, e.matter(), e.amount(), e.reason(), e.effectiveOn(), e.by()));
  }

  BudgetState total(TotalSet e) {
    return decided(
        e.amount(), approved(BudgetMatter.TOTAL, e.amount(), e.reason(), e.effectiveOn(), e.by()));
  }

  BudgetState allocated(BudgetAllocated e) {
    return decided(
        e.amount(),
        approved(BudgetMatter.ALLOCATION, e.amount(), e.reason(), e.effectiveOn(), e.by()));
  }

  BudgetState increased(BudgetIncreased e) {
    return decided(
        decided().plus(e.amount()),
        approved(BudgetMatter.INCREASE, e.amount(), e.reason(), e.effectiveOn(), e.by()));
  }

  BudgetState reduced(BudgetReduced e) {
    return decided(
        decided().minus(e.amount()),
        approved(BudgetMatter.REDUCTION, e.amount(), e.reason(), e.effectiveOn(), e.by()));
  }

  BudgetState carriedOver(CarriedOver e) {
    return with(
        amount,
        new CarryOver(e.amount(), e.into()),
        null,
        approved(BudgetMatter.CARRY_OVER, e.amount(), e.reason(), e.effectiveOn(), e.by()));
  }

  /** Whether it is the total of a year and no source's. */
  public boolean ofTheYear() {
    return project == null && measure == null;
  }

  /** How it stands. */
  public Status status() {
    if (amount == null) {
      return pending == null ? Status.NOT_DECIDED : Status.PROPOSED;
    }
    if (pending != null) {
      return Status.CHANGE_PROPOSED;
    }
    return carriedOver == null ? Status.DECIDED : Status.CARRIED_OVER;
  }

  private Yen decided() {
    return amount == null ? Yen.ZERO : amount;
  }

  private BudgetState decided(Yen now, Step step) {
    return with(now, carriedOver, null, step);
  }

  private static Step approved(
      BudgetMatter matter, Yen amount, String reason, LocalDate on, PersonId by) {
    return new Step(Result.APPROVED, matter, amount, reason, on, by);
  }

  private BudgetState with(
      @Nullable Yen nowAmount,
      @Nullable CarryOver nowCarriedOver,
      @Nullable Proposal nowPending,
      Step step) {
    return new BudgetState(
        id,
        fiscalYear,
        project,
        measure,
        nowAmount,
        nowCarriedOver,
        nowPending,
        Copy.plus(steps, step));
  }
}
