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
import org.meguri.command.measure.MeasureId;
import org.meguri.command.money.Yen;
import org.meguri.command.organization.OrganizationId;
import org.meguri.command.partnership.PartnershipId;
import org.meguri.command.programme.BureauId;
import org.meguri.command.project.ProjectId;

/** From the application to the decision (Subsidy Act, art. 5 to 8). */
public final class GrantDecisionEvents {

  private GrantDecisionEvents() {}

  @EventName("grant.applied-for")
  public record GrantAppliedFor(
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
      implements GrantEvent {

    /** The same application in another project. */
    GrantAppliedFor in(ProjectId other) {
      return new GrantAppliedFor(
          grant,
          other,
          bureau,
          organization,
          kind,
          purpose,
          fiscalYear,
          partnership,
          measure,
          application,
          effectiveOn,
          by);
    }
  }

  @EventName("grant.resubmitted")
  public record GrantResubmitted(
      GrantId grant,
      ProjectId project,
      GrantApplication application,
      LocalDate effectiveOn,
      PersonId by)
      implements GrantEvent {}

  @EventName("grant.withdrawn")
  public record GrantWithdrawn(
      GrantId grant, ProjectId project, String reason, LocalDate effectiveOn, PersonId by)
      implements GrantEvent {}

  @EventName("grant.returned")
  public record GrantReturned(
      GrantId grant, ProjectId project, String reason, LocalDate effectiveOn, PersonId by)
      implements GrantEvent {}

  @EventName("grant.feasibility-assessed")
  public record FeasibilityAssessed(
      GrantId grant,
      ProjectId project,
      boolean feasible,
      String findings,
      LocalDate effectiveOn,
      PersonId by)
      implements GrantEvent {}

  @EventName("grant.examined")
  public record GrantExamined(
      GrantId grant,
      ProjectId project,
      Yen eligibleCost,
      Yen proposedAmount,
      String reasons,
      LocalDate effectiveOn,
      PersonId by)
      implements GrantEvent {}

  @EventName("grant.sent-back")
  public record GrantSentBack(
      GrantId grant, ProjectId project, String reason, LocalDate effectiveOn, PersonId by)
      implements GrantEvent {}

  /** The decision to grant, or the contract of a consignment. */
  @EventName("grant.awarded")
  public record GrantAwarded(
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
      return GrantEvent.booked(new Booking(budget, BookingKind.COMMITMENT, amount));
    }
  }

  @EventName("grant.refused")
  public record ApplicationRefused(
      GrantId grant, ProjectId project, String reason, LocalDate effectiveOn, PersonId by)
      implements GrantEvent {}
}
