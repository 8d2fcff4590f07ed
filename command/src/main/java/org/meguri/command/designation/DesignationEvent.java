package org.meguri.command.designation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.meguri.command.EventName;
import org.meguri.command.ProjectFact;
import org.meguri.command.actor.PersonId;
import org.meguri.command.grant.GrantId;
import org.meguri.command.organization.OrganizationId;
import org.meguri.command.programme.BureauId;
import org.meguri.command.project.ProjectId;
import org.meguri.command.proposal.ProposalId;

/** The life of a designation. */
public sealed interface DesignationEvent extends ProjectFact {

  DesignationId designation();

  @EventName("designation.applied-for")
  record DesignationAppliedFor(
      DesignationId designation,
      ProjectId project,
      OrganizationId organization,
      BureauId bureau,
      DesignationKind kind,
      int version,
      Request request,
      LocalDate effectiveOn,
      PersonId by)
      implements DesignationEvent {}

  @EventName("designation.renewal-applied-for")
  record RenewalAppliedFor(
      DesignationId designation,
      ProjectId project,
      int version,
      Request request,
      LocalDate effectiveOn,
      PersonId by)
      implements DesignationEvent {}

  @EventName("designation.request-resubmitted")
  record RequestResubmitted(
      DesignationId designation,
      ProjectId project,
      Matter matter,
      int version,
      Request request,
      LocalDate effectiveOn,
      PersonId by)
      implements DesignationEvent {}

  @EventName("designation.request-withdrawn")
  record RequestWithdrawn(
      DesignationId designation, ProjectId project, Matter matter, String reason, PersonId by)
      implements DesignationEvent {}

  @EventName("designation.request-returned")
  record RequestReturned(
      DesignationId designation, ProjectId project, Matter matter, String reason, PersonId by)
      implements DesignationEvent {}

  @EventName("designation.request-examined")
  record RequestExamined(
      DesignationId designation,
      ProjectId project,
      Matter matter,
      int version,
      Recommendation recommendation,
      String reasons,
      Term term,
      PersonId by)
      implements DesignationEvent {}

  @EventName("designation.examination-sent-back")
  record ExaminationSentBack(
      DesignationId designation, ProjectId project, Matter matter, String reason, PersonId by)
      implements DesignationEvent {}

  /**
   * Valid over the term; {@code asListed} where the programme file itself names the organization.
   */
  @EventName("designation.designated")
  record Designated(
      DesignationId designation,
      ProjectId project,
      OrganizationId organization,
      BureauId bureau,
      DesignationKind kind,
      Term term,
      boolean asListed,
      @Nullable String reasons,
      LocalDate effectiveOn,
      PersonId by)
      implements DesignationEvent {}

  /** The whole term as it is from now on. */
  @EventName("designation.renewed")
  record DesignationRenewed(
      DesignationId designation,
      ProjectId project,
      Term term,
      @Nullable String reasons,
      LocalDate effectiveOn,
      PersonId by)
      implements DesignationEvent {}

  /** An application or a renewal was refused. */
  @EventName("designation.denied")
  record DesignationDenied(
      DesignationId designation, ProjectId project, Matter matter, String reason, PersonId by)
      implements DesignationEvent {}

  @EventName("designation.suspension-proposed")
  record SuspensionProposed(
      DesignationId designation,
      ProjectId project,
      String cause,
      Term term,
      LocalDate statementDueOn,
      PersonId by)
      implements DesignationEvent {}

  @EventName("designation.revocation-proposed")
  record RevocationProposed(
      DesignationId designation,
      ProjectId project,
      String cause,
      LocalDate effectiveOn,
      LocalDate statementDueOn,
      PersonId by)
      implements DesignationEvent {}

  @EventName("designation.organization-heard")
  record OrganizationHeard(
      DesignationId designation, ProjectId project, Matter matter, String statement, PersonId by)
      implements DesignationEvent {}

  @EventName("designation.suspended")
  record DesignationSuspended(
      DesignationId designation,
      ProjectId project,
      OrganizationId organization,
      Term term,
      boolean heard,
      String reason,
      LocalDate effectiveOn,
      PersonId by)
      implements DesignationEvent {}

  /** Valid again from {@code effectiveOn}. */
  @EventName("designation.suspension-lifted")
  record SuspensionLifted(
      DesignationId designation,
      ProjectId project,
      String reason,
      LocalDate effectiveOn,
      PersonId by)
      implements DesignationEvent {}

  /**
   * {@code effectiveOn} is the first day without it; {@code openGrants} are the organization's
   * grants that were open when it was revoked and are now decided on.
   */
  @EventName("designation.revoked")
  record DesignationRevoked(
      DesignationId designation,
      ProjectId project,
      OrganizationId organization,
      boolean heard,
      String reason,
      List<GrantId> openGrants,
      LocalDate effectiveOn,
      PersonId by)
      implements DesignationEvent {}

  @EventName("designation.measure-rejected")
  record MeasureRejected(
      DesignationId designation, ProjectId project, Matter matter, String reason, PersonId by)
      implements DesignationEvent {}

  /** The project it belonged to became part of another, {@code project}; it goes on there. */
  @EventName("designation.moved")
  record DesignationMoved(
      DesignationId designation,
      ProjectId project,
      ProjectId from,
      ProposalId proposal,
      LocalDate effectiveOn)
      implements DesignationEvent {}
}
