package org.meguri.command.commission;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.PersonId;
import org.meguri.command.member.MemberId;
import org.meguri.command.organization.OrganizationId;
import org.meguri.command.project.ProjectId;

/**
 * What may be asked of the commission: appointments by the policy group or the set-up, declarations
 * by the member.
 */
public sealed interface CommissionCommand {

  record AppointMember(
      @TargetAggregateIdentifier CommissionId commission,
      PersonId member,
      boolean chair,
      LocalDate from,
      LocalDate until)
      implements CommissionCommand {}

  record EndMembership(
      @TargetAggregateIdentifier CommissionId commission,
      PersonId member,
      LocalDate on,
      String reason)
      implements CommissionCommand {}

  record RecordEmployment(
      @TargetAggregateIdentifier CommissionId commission,
      PersonId member,
      OrganizationId organization,
      ProjectId about,
      LocalDate from,
      @Nullable LocalDate until)
      implements CommissionCommand {}

  /** At least one of the two names is given. */
  record RecordAffiliation(
      @TargetAggregateIdentifier CommissionId commission,
      PersonId member,
      AffiliationKind kind,
      @Nullable OrganizationId organization,
      @Nullable MemberId registered,
      LocalDate from,
      @Nullable LocalDate until)
      implements CommissionCommand {}

  record DeclareInterest(
      @TargetAggregateIdentifier CommissionId commission,
      PersonId member,
      ProjectId about,
      ConflictKind kind,
      LocalDate from,
      @Nullable LocalDate until,
      String note)
      implements CommissionCommand {}

  /** The interest the member declared from {@code from} on had its last day {@code on}. */
  record EndInterest(
      @TargetAggregateIdentifier CommissionId commission,
      PersonId member,
      ProjectId about,
      ConflictKind kind,
      LocalDate from,
      LocalDate on,
      String note)
      implements CommissionCommand {}
}
