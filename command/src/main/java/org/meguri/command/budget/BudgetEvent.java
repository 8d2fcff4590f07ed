package org.meguri.command.budget;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.meguri.command.EventName;
import org.meguri.command.OfProject;
import org.meguri.command.actor.PersonId;
import org.meguri.command.measure.MeasureId;
import org.meguri.command.money.Yen;
import org.meguri.command.project.ProjectId;

/**
 * The life of a budget. {@code project} is there for a project's network programme, {@code measure}
 * for a support measure, neither for the total of a year. What is a project's stands in that
 * project's history.
 */
public sealed interface BudgetEvent extends OfProject {

  BudgetId budget();

  int fiscalYear();

  @EventName("budget.proposed")
  record BudgetProposed(
      BudgetId budget,
      int fiscalYear,
      @Nullable ProjectId project,
      @Nullable MeasureId measure,
      BudgetMatter matter,
      Yen amount,
      String reason,
      LocalDate effectiveOn,
      PersonId by)
      implements BudgetEvent {}

  @EventName("budget.proposal-withdrawn")
  record ProposalWithdrawn(
      BudgetId budget,
      int fiscalYear,
      @Nullable ProjectId project,
      BudgetMatter matter,
      String reason,
      LocalDate effectiveOn,
      PersonId by)
      implements BudgetEvent {}

  @EventName("budget.proposal-refused")
  record ProposalRefused(
      BudgetId budget,
      int fiscalYear,
      @Nullable ProjectId project,
      BudgetMatter matter,
      Yen amount,
      String reason,
      LocalDate effectiveOn,
      PersonId by)
      implements BudgetEvent {}

  @EventName("budget.total-set")
  record TotalSet(
      BudgetId budget,
      int fiscalYear,
      Yen amount,
      String reason,
      LocalDate effectiveOn,
      PersonId draftedBy,
      PersonId by)
      implements BudgetEvent {

    @Override
    public @Nullable ProjectId project() {
      return null;
    }
  }

  @EventName("budget.allocated")
  record BudgetAllocated(
      BudgetId budget,
      int fiscalYear,
      @Nullable ProjectId project,
      @Nullable MeasureId measure,
      Yen amount,
      String reason,
      LocalDate effectiveOn,
      PersonId draftedBy,
      PersonId by)
      implements BudgetEvent, Booked {

    @Override
    public List<Booking> bookings() {
      return List.of(new Booking(budget, BookingKind.ALLOCATION, amount));
    }
  }

  @EventName("budget.increased")
  record BudgetIncreased(
      BudgetId budget,
      int fiscalYear,
      @Nullable ProjectId project,
      Yen amount,
      String reason,
      LocalDate effectiveOn,
      PersonId draftedBy,
      PersonId by)
      implements BudgetEvent, Booked {

    @Override
    public List<Booking> bookings() {
      return List.of(new Booking(budget, BookingKind.INCREASE, amount));
    }
  }

  @EventName("budget.reduced")
  record BudgetReduced(
      BudgetId budget,
      int fiscalYear,
      @Nullable ProjectId project,
      Yen amount,
      String reason,
      LocalDate effectiveOn,
      PersonId draftedBy,
      PersonId by)
      implements BudgetEvent, Booked {

    @Override
    public List<Booking> bookings() {
      return List.of(new Booking(budget, BookingKind.REDUCTION, amount));
    }
  }

  /** {@code into} is the same source's budget of the next fiscal year. */
  @EventName("budget.carried-over")
  record CarriedOver(
      BudgetId budget,
      BudgetId into,
      int fiscalYear,
      @Nullable ProjectId project,
      @Nullable MeasureId measure,
      Yen amount,
      String reason,
      LocalDate effectiveOn,
      PersonId draftedBy,
      PersonId by)
      implements BudgetEvent, Booked {

    @Override
    public List<Booking> bookings() {
      return List.of(
          new Booking(budget, BookingKind.CARRIED_OUT, amount),
          new Booking(into, BookingKind.CARRIED_IN, amount));
    }
  }
}
