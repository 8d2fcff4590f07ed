package org.meguri.command.grant;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.meguri.command.EventName;
import org.meguri.command.actor.PersonId;
import org.meguri.command.budget.Booked;
import org.meguri.command.budget.Booking;
import org.meguri.command.budget.BookingKind;
import org.meguri.command.budget.BudgetId;
import org.meguri.command.money.Yen;
import org.meguri.command.project.ProjectId;
import org.meguri.command.proposal.ProposalId;

/** While the undertaking runs: changes, progress and tranches (art. 7, 9 to 13). */
public final class GrantRunningEvents {

  private GrantRunningEvents() {}

  @EventName("grant.change-requested")
  public record ChangeRequested(
      GrantId grant,
      ProjectId project,
      GrantChange change,
      String reason,
      LocalDate effectiveOn,
      PersonId by)
      implements GrantEvent {}

  @EventName("grant.change-examined")
  public record ChangeExamined(
      GrantId grant,
      ProjectId project,
      @Nullable Yen eligibleCost,
      String opinion,
      LocalDate effectiveOn,
      PersonId by)
      implements GrantEvent {}

  /** {@code added} is committed anew, {@code released} given back; at most one is not zero. */
  @EventName("grant.change-approved")
  public record ChangeApproved(
      GrantId grant,
      ProjectId project,
      BudgetId budget,
      GrantChange change,
      Yen added,
      Yen released,
      LocalDate effectiveOn,
      PersonId by)
      implements GrantEvent, Booked {
    @Override
    public List<Booking> bookings() {
      return GrantEvent.booked(
          new Booking(budget, BookingKind.COMMITMENT, added),
          new Booking(budget, BookingKind.RELEASE, released));
    }
  }

  @EventName("grant.change-refused")
  public record ChangeRefused(
      GrantId grant, ProjectId project, String reason, LocalDate effectiveOn, PersonId by)
      implements GrantEvent {}

  @EventName("grant.progress-reported")
  public record ProgressReported(
      GrantId grant,
      ProjectId project,
      String report,
      Yen spent,
      LocalDate effectiveOn,
      PersonId by)
      implements GrantEvent {}

  @EventName("grant.tranche-requested")
  public record TrancheRequested(
      GrantId grant,
      ProjectId project,
      int tranche,
      Yen amount,
      String reason,
      LocalDate effectiveOn,
      PersonId by)
      implements GrantEvent {}

  @EventName("grant.tranche-examined")
  public record TrancheExamined(
      GrantId grant,
      ProjectId project,
      int tranche,
      String opinion,
      LocalDate effectiveOn,
      PersonId by)
      implements GrantEvent {}

  @EventName("grant.tranche-returned")
  public record TrancheReturned(
      GrantId grant,
      ProjectId project,
      int tranche,
      String reason,
      LocalDate effectiveOn,
      PersonId by)
      implements GrantEvent {}

  @EventName("grant.tranche-sent-back")
  public record TrancheSentBack(
      GrantId grant,
      ProjectId project,
      int tranche,
      String reason,
      LocalDate effectiveOn,
      PersonId by)
      implements GrantEvent {}

  @EventName("grant.tranche-paid")
  public record TranchePaid(
      GrantId grant,
      ProjectId project,
      BudgetId budget,
      int tranche,
      Yen amount,
      LocalDate effectiveOn,
      PersonId by)
      implements GrantEvent, Booked {
    @Override
    public List<Booking> bookings() {
      return GrantEvent.booked(new Booking(budget, BookingKind.PAYMENT, amount));
    }
  }

  @EventName("grant.tranche-refused")
  public record TrancheRefused(
      GrantId grant,
      ProjectId project,
      int tranche,
      String reason,
      LocalDate effectiveOn,
      PersonId by)
      implements GrantEvent {}

  /** The director lets it go on although the designation is lost. */
  @EventName("grant.continued")
  public record GrantContinued(
      GrantId grant, ProjectId project, String reason, LocalDate effectiveOn, PersonId by)
      implements GrantEvent {}

  @EventName("grant.report-day-extended")
  public record ReportDayExtended(
      GrantId grant,
      ProjectId project,
      LocalDate until,
      String reason,
      LocalDate effectiveOn,
      PersonId by)
      implements GrantEvent {}

  /** The project it belonged to became part of another, {@code project}; it goes on there. */
  @EventName("grant.moved")
  public record GrantMoved(
      GrantId grant,
      ProjectId project,
      ProjectId from,
      ProposalId proposal,
      LocalDate effectiveOn,
      PersonId by)
      implements GrantEvent {}
}
