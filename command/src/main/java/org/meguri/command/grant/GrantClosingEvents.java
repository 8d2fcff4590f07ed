package org.meguri.command.grant;

import java.math.BigDecimal;
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

/** From the final report to settlement, or to revocation and repayment (art. 14 to 19). */
public final class GrantClosingEvents {

  private GrantClosingEvents() {}

  @EventName("grant.final-report-submitted")
  public record FinalReportSubmitted(
      GrantId grant,
      ProjectId project,
      String results,
      Yen actualCost,
      LocalDate effectiveOn,
      PersonId by)
      implements GrantEvent {}

  @EventName("grant.final-report-returned")
  public record FinalReportReturned(
      GrantId grant, ProjectId project, String reason, LocalDate effectiveOn, PersonId by)
      implements GrantEvent {}

  @EventName("grant.final-report-corrected")
  public record FinalReportCorrected(
      GrantId grant,
      ProjectId project,
      String results,
      Yen actualCost,
      LocalDate effectiveOn,
      PersonId by)
      implements GrantEvent {}

  @EventName("grant.inspected")
  public record GrantInspected(
      GrantId grant,
      ProjectId project,
      Yen eligibleCost,
      String findings,
      LocalDate effectiveOn,
      PersonId by)
      implements GrantEvent {}

  @EventName("grant.inspection-sent-back")
  public record InspectionSentBack(
      GrantId grant, ProjectId project, String reason, LocalDate effectiveOn, PersonId by)
      implements GrantEvent {}

  /**
   * {@code released} is given back to the source; what was overpaid stays committed until it is
   * repaid.
   */
  @EventName("grant.amount-fixed")
  public record AmountFixed(
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
      return GrantEvent.booked(new Booking(budget, BookingKind.RELEASE, released));
    }
  }

  /** {@code amount} is the last payment, zero where nothing was missing. */
  @EventName("grant.settled")
  public record GrantSettled(
      GrantId grant,
      ProjectId project,
      BudgetId budget,
      Yen amount,
      LocalDate effectiveOn,
      PersonId by)
      implements GrantEvent, Booked {
    @Override
    public List<Booking> bookings() {
      return GrantEvent.booked(new Booking(budget, BookingKind.PAYMENT, amount));
    }
  }

  @EventName("grant.revocation-proposed")
  public record RevocationProposed(
      GrantId grant,
      ProjectId project,
      RevocationCause cause,
      String reason,
      LocalDate effectiveOn,
      PersonId by)
      implements GrantEvent {}

  @EventName("grant.revocation-rejected")
  public record RevocationRejected(
      GrantId grant, ProjectId project, String reason, LocalDate effectiveOn, PersonId by)
      implements GrantEvent {}

  /** {@code released} is what was committed and not paid. */
  @EventName("grant.revoked")
  public record GrantRevoked(
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
      return GrantEvent.booked(new Booking(budget, BookingKind.RELEASE, released));
    }
  }

  /**
   * {@code reason} is null where more was paid than was fixed; {@code surchargePercentAYear} is the
   * programme's rate on the day of the order, and stays the order's own.
   */
  @EventName(value = "grant.reclaim-ordered", revision = 2)
  public record ReclaimOrdered(
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
  public record GrantRepaid(
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
      return GrantEvent.booked(new Booking(budget, BookingKind.REPAYMENT, principal));
    }
  }
}
