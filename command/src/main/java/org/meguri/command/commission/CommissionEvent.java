package org.meguri.command.commission;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.meguri.command.EventName;
import org.meguri.command.Fact;
import org.meguri.command.actor.PersonId;
import org.meguri.command.member.MemberId;
import org.meguri.command.organization.OrganizationId;
import org.meguri.command.project.ProjectId;

/**
 * The commission itself: who belongs to it and what interests they have. Terms include both days.
 */
public sealed interface CommissionEvent extends Fact {

  CommissionId commission();

  @EventName("commission.member-appointed")
  record MemberAppointed(
      CommissionId commission, PersonId member, boolean chair, LocalDate from, LocalDate until)
      implements CommissionEvent {}

  /** {@code effectiveOn} is the last day in office. */
  @EventName("commission.member-ended")
  record MemberEnded(CommissionId commission, PersonId member, LocalDate effectiveOn, String reason)
      implements CommissionEvent {}

  /**
   * A fact known from the programme file: the member works or worked for an organization of a
   * project.
   */
  @EventName("commission.employment-recorded")
  record EmploymentRecorded(
      CommissionId commission,
      PersonId member,
      OrganizationId organization,
      ProjectId about,
      LocalDate from,
      @Nullable LocalDate until)
      implements CommissionEvent {}

  /**
   * For whom the member acts besides: an organization of the programme, an entry of the register of
   * members, or both names of the same. What follows for a project is computed from it.
   */
  @EventName("commission.affiliation-recorded")
  record AffiliationRecorded(
      CommissionId commission,
      PersonId member,
      AffiliationKind kind,
      @Nullable OrganizationId organization,
      @Nullable MemberId registered,
      LocalDate from,
      @Nullable LocalDate until)
      implements CommissionEvent {}

  @EventName("commission.interest-declared")
  record InterestDeclared(
      CommissionId commission,
      PersonId member,
      ProjectId about,
      ConflictKind kind,
      LocalDate from,
      @Nullable LocalDate until,
      String note)
      implements CommissionEvent {}

  /** {@code effectiveOn} is the interest's last day; rule 3 counts its years from there. */
  @EventName("commission.interest-ended")
  record InterestEnded(
      CommissionId commission,
      PersonId member,
      ProjectId about,
      ConflictKind kind,
      LocalDate from,
      LocalDate effectiveOn,
      String note)
      implements CommissionEvent {}
}
