package org.meguri.command.grant;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.meguri.command.EventName;
import org.meguri.command.ProjectFact;
import org.meguri.command.actor.PersonId;
import org.meguri.command.budget.Booked;
import org.meguri.command.budget.Booking;
import org.meguri.command.budget.BookingKind;
import org.meguri.command.budget.BudgetId;
import org.meguri.command.measure.MeasureId;
import org.meguri.command.money.Yen;
import org.meguri.command.organization.OrganizationId;
import org.meguri.command.partnership.PartnershipId;
import org.meguri.command.programme.BureauId;
import org.meguri.command.project.ProjectId;

/** The life of a grant; {@code budget} is the source its money comes from. */
public sealed interface GrantEvent extends ProjectFact {

  GrantId grant();

  PersonId by();

  /** Those that move money of the grant's own source. */
  private static List<Booking> booked(Booking... bookings) {
    return Stream.of(bookings).filter(booking -> !booking.amount().isZero()).toList();
  }

  @EventName("grant.applied-for")
  record GrantAppliedFor(
      GrantId grant,
      ProjectId project,
      BureauId bureau,
      OrganizationId organization,
      GrantKind kind,
      @Nullable NetworkPurpose purpose,
      int fiscalYear,
      @Nullable PartnershipId partnership,
      @Nullable MeasureId measure,
      GrantApplication application,
      LocalDate effectiveOn,
      PersonId by)
      implements GrantEvent {}

  @EventName("grant.resubmitted")
  record GrantResubmitted(
      GrantId grant,
      ProjectId project,
      GrantApplication application,
      LocalDate effectiveOn,
      PersonId by)
      implements GrantEvent {}

  @EventName("grant.withdrawn")
  record GrantWithdrawn(
      GrantId grant, ProjectId project, String reason, LocalDate effectiveOn, PersonId by)
      implements GrantEvent {}

  @EventName("grant.returned")
  record GrantReturned(
      GrantId grant, ProjectId project, String reason, LocalDate effectiveOn, PersonId by)
      implements GrantEvent {}

  @EventName("grant.feasibility-assessed")
  record FeasibilityAssessed(
      GrantId grant,
      ProjectId project,
      boolean feasible,
      String findings,
      LocalDate effectiveOn,
      PersonId by)
      implements GrantEvent {}

  @EventName("grant.examined")
  record GrantExamined(
      GrantId grant,
      ProjectId project,
      Yen eligibleCost,
      Yen proposedAmount,
      String reasons,
      LocalDate effectiveOn,
      PersonId by)
      implements GrantEvent {}

  @EventName("grant.sent-back")
  record GrantSentBack(
      GrantId grant, ProjectId project, String reason, LocalDate effectiveOn, PersonId by)
      implements GrantEvent {}

  /** The decision to grant, or the contract of a consignment. */
  @EventName("grant.awarded")
  record GrantAwarded(
      GrantId grant,
      ProjectId project,
      BudgetId budget,
      OrganizationId organization,
      GrantKind kind,
      Yen amount,
      String conditions,
      LocalDate reportBy,
      LocalDate effectiveOn,
      PersonId by)
      implements GrantEvent, Booked {
    @Override
    public List<Booking> bookings() {
      return booked(new Booking(budget, BookingKind.COMMITMENT, amount));
    }
  }

  @EventName("grant.refused")
  record ApplicationRefused(
      GrantId grant, ProjectId project, String reason, LocalDate effectiveOn, PersonId by)
      implements GrantEvent {}

  @EventName("grant.change-requested")
  record ChangeRequested(
      GrantId grant,
      ProjectId project,
      GrantChange change,
      String reason,
      LocalDate effectiveOn,
      PersonId by)
      implements GrantEvent {}

  @EventName("grant.change-examined")
  record ChangeExamined(
      GrantId grant,
      ProjectId project,
      @Nullable Yen eligibleCost,
      String opinion,
      LocalDate effectiveOn,
      PersonId by)
      implements GrantEvent {}

  /** {@code added} is committed anew, {@code released} given back; at most one is not zero. */
  @EventName("grant.change-approved")
  record ChangeApproved(
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
      return booked(
          new Booking(budget, BookingKind.COMMITMENT, added),
          new Booking(budget, BookingKind.RELEASE, released));
    }
  }

  @EventName("grant.change-refused")
  record ChangeRefused(
      GrantId grant, ProjectId project, String reason, LocalDate effectiveOn, PersonId by)
      implements GrantEvent {}

  @EventName("grant.progress-reported")
  record ProgressReported(
      GrantId grant,
      ProjectId project,
      String report,
      Yen spent,
      LocalDate effectiveOn,
      PersonId by)
      implements GrantEvent {}

  @EventName("grant.tranche-requested")
  record TrancheRequested(
      GrantId grant,
      ProjectId project,
      int tranche,
      Yen amount,
      String reason,
      LocalDate effectiveOn,
      PersonId by)
      implements GrantEvent {}

  @EventName("grant.tranche-examined")
  record TrancheExamined(
      GrantId grant,
      ProjectId project,
      int tranche,
      String opinion,
      LocalDate effectiveOn,
      PersonId by)
      implements GrantEvent {}

  @EventName("grant.tranche-returned")
  record TrancheReturned(
      GrantId grant,
      ProjectId project,
      int tranche,
      String reason,
      LocalDate effectiveOn,
      PersonId by)
      implements GrantEvent {}

  @EventName("grant.tranche-sent-back")
  record TrancheSentBack(
      GrantId grant,
      ProjectId project,
      int tranche,
      String reason,
      LocalDate effectiveOn,
      PersonId by)
      implements GrantEvent {}

  @EventName("grant.tranche-paid")
  record TranchePaid(
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
      return booked(new Booking(budget, BookingKind.PAYMENT, amount));
    }
  }

  @EventName("grant.tranche-refused")
  record TrancheRefused(
      GrantId grant,
      ProjectId project,
      int tranche,
      String reason,
      LocalDate effectiveOn,
      PersonId by)
      implements GrantEvent {}

  /** The director lets it go on although the designation is lost. */
  @EventName("grant.continued")
  record GrantContinued(
      GrantId grant, ProjectId project, String reason, LocalDate effectiveOn, PersonId by)
      implements GrantEvent {}

  @EventName("grant.report-day-extended")
  record ReportDayExtended(
      GrantId grant,
      ProjectId project,
      LocalDate until,
      String reason,
      LocalDate effectiveOn,
      PersonId by)
      implements GrantEvent {}

  @EventName("grant.final-report-submitted")
  record FinalReportSubmitted(
      GrantId grant,
      ProjectId project,
      String results,
      Yen actualCost,
      LocalDate effectiveOn,
      PersonId by)
      implements GrantEvent {}

  @EventName("grant.final-report-returned")
  record FinalReportReturned(
      GrantId grant, ProjectId project, String reason, LocalDate effectiveOn, PersonId by)
      implements GrantEvent {}

  @EventName("grant.final-report-corrected")
  record FinalReportCorrected(
      GrantId grant,
      ProjectId project,
      String results,
      Yen actualCost,
      LocalDate effectiveOn,
      PersonId by)
      implements GrantEvent {}

  @EventName("grant.inspected")
  record GrantInspected(
      GrantId grant,
      ProjectId project,
      Yen eligibleCost,
      String findings,
      LocalDate effectiveOn,
      PersonId by)
      implements GrantEvent {}

  @EventName("grant.inspection-sent-back")
  record InspectionSentBack(
      GrantId grant, ProjectId project, String reason, LocalDate effectiveOn, PersonId by)
      implements GrantEvent {}

  /**
   * {@code released} is given back to the source; what was overpaid stays committed until it is
   * repaid.
   */
  @EventName("grant.amount-fixed")
  record AmountFixed(
      GrantId grant,
      ProjectId project,
      BudgetId budget,
      Yen amount,
      Yen released,
      LocalDate effectiveOn,
      PersonId by)
      implements GrantEvent, Booked {
    @Override
    public List<Booking> bookings() {
      return booked(new Booking(budget, BookingKind.RELEASE, released));
    }
  }

  /** {@code amount} is the last payment, zero where nothing was missing. */
  @EventName("grant.settled")
  record GrantSettled(
      GrantId grant,
      ProjectId project,
      BudgetId budget,
      Yen amount,
      LocalDate effectiveOn,
      PersonId by)
      implements GrantEvent, Booked {
    @Override
    public List<Booking> bookings() {
      return booked(new Booking(budget, BookingKind.PAYMENT, amount));
    }
  }

  @EventName("grant.revocation-proposed")
  record RevocationProposed(
      GrantId grant,
      ProjectId project,
      RevocationCause cause,
      String reason,
      LocalDate effectiveOn,
      PersonId by)
      implements GrantEvent {}

  @EventName("grant.revocation-rejected")
  record RevocationRejected(
      GrantId grant, ProjectId project, String reason, LocalDate effectiveOn, PersonId by)
      implements GrantEvent {}

  /** {@code released} is what was committed and not paid. */
  @EventName("grant.revoked")
  record GrantRevoked(
      GrantId grant,
      ProjectId project,
      BudgetId budget,
      RevocationCause cause,
      Yen released,
      String reason,
      LocalDate effectiveOn,
      PersonId by)
      implements GrantEvent, Booked {
    @Override
    public List<Booking> bookings() {
      return booked(new Booking(budget, BookingKind.RELEASE, released));
    }
  }

  /**
   * {@code reason} is null where more was paid than was fixed; {@code surchargePercentAYear} is the
   * programme's rate on the day of the order, and stays the order's own.
   */
  @EventName(value = "grant.reclaim-ordered", revision = 2)
  record ReclaimOrdered(
      GrantId grant,
      ProjectId project,
      Yen amount,
      boolean surcharge,
      BigDecimal surchargePercentAYear,
      LocalDate repayBy,
      @Nullable String reason,
      LocalDate effectiveOn,
      PersonId by)
      implements GrantEvent {}

  /**
   * {@code principal} goes back to the source, {@code surcharge} (加算金) does not; {@code complete}
   * once nothing is owed any more.
   */
  @EventName("grant.repaid")
  record GrantRepaid(
      GrantId grant,
      ProjectId project,
      BudgetId budget,
      Yen principal,
      Yen surcharge,
      boolean complete,
      LocalDate effectiveOn,
      PersonId by)
      implements GrantEvent, Booked {
    @Override
    public List<Booking> bookings() {
      return booked(new Booking(budget, BookingKind.REPAYMENT, principal));
    }
  }
}
