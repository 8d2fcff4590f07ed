package org.meguri.command.designation;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.meguri.command.organization.OrganizationId;
import org.meguri.command.project.ProjectId;
import org.meguri.command.proposal.ProposalId;

/**
 * What may be asked of a designation. {@code on} is the day of the act in the office's time zone.
 */
public sealed interface DesignationCommand {

  /** By the organization's staff. */
  record ApplyForDesignation(
      @TargetAggregateIdentifier DesignationId designation,
      ProjectId project,
      OrganizationId organization,
      DesignationKind kind,
      Request request,
      LocalDate on)
      implements DesignationCommand {}

  /** By the organization's staff, while the designation is in force; its term is to be extended. */
  record ApplyForRenewal(
      @TargetAggregateIdentifier DesignationId designation, Request request, LocalDate on)
      implements DesignationCommand {}

  /** By the organization's staff, after the officer returned the application or renewal. */
  record ResubmitRequest(
      @TargetAggregateIdentifier DesignationId designation,
      int expectedVersion,
      Request request,
      LocalDate on)
      implements DesignationCommand {}

  /** By the organization's staff, as long as nothing was decided. */
  record WithdrawRequest(
      @TargetAggregateIdentifier DesignationId designation, String reason, LocalDate on)
      implements DesignationCommand {}

  /** By an officer of the project's bureau. */
  record ReturnRequest(
      @TargetAggregateIdentifier DesignationId designation,
      int expectedVersion,
      String reason,
      LocalDate on)
      implements DesignationCommand {}

  /** By an officer of the project's bureau: what the director is to decide, and why. */
  record ExamineRequest(
      @TargetAggregateIdentifier DesignationId designation,
      int expectedVersion,
      Recommendation recommendation,
      String reasons,
      Term term,
      LocalDate on)
      implements DesignationCommand {}

  /** By the bureau's director, to the officer who examined. */
  record SendBackExamination(
      @TargetAggregateIdentifier DesignationId designation, String reason, LocalDate on)
      implements DesignationCommand {}

  /**
   * By the bureau's director: designated, or the term extended. A departure from the recommendation
   * needs its reasons.
   */
  record Designate(
      @TargetAggregateIdentifier DesignationId designation,
      Term term,
      @Nullable String reasons,
      LocalDate on)
      implements DesignationCommand {}

  /** By the bureau's director: not designated, or the term not extended. */
  record RefuseDesignation(
      @TargetAggregateIdentifier DesignationId designation, String reason, LocalDate on)
      implements DesignationCommand {}

  /** By the import of a programme file that lists the organization; again it changes nothing. */
  record DesignateAsListed(
      @TargetAggregateIdentifier DesignationId designation,
      ProjectId project,
      OrganizationId organization,
      DesignationKind kind)
      implements DesignationCommand {}

  /**
   * By an officer of the project's bureau: suspend for these days; the organization may state its
   * view up to {@code statementDueOn}.
   */
  record ProposeSuspension(
      @TargetAggregateIdentifier DesignationId designation,
      String cause,
      Term term,
      LocalDate statementDueOn,
      LocalDate on)
      implements DesignationCommand {}

  /** By an officer of the project's bureau: no longer designated from that day on. */
  record ProposeRevocation(
      @TargetAggregateIdentifier DesignationId designation,
      String cause,
      LocalDate effectiveOn,
      LocalDate statementDueOn,
      LocalDate on)
      implements DesignationCommand {}

  /** By the organization's staff, on what is proposed. */
  record StateView(
      @TargetAggregateIdentifier DesignationId designation, String statement, LocalDate on)
      implements DesignationCommand {}

  /**
   * By the bureau's director, once the organization was heard or let its day pass; the days are the
   * director's own.
   */
  record ImposeSuspension(
      @TargetAggregateIdentifier DesignationId designation, Term term, String reason, LocalDate on)
      implements DesignationCommand {}

  /** As above; names the organization's open grants. */
  record Revoke(
      @TargetAggregateIdentifier DesignationId designation,
      LocalDate effectiveOn,
      String reason,
      LocalDate on)
      implements DesignationCommand {}

  /** By the bureau's director: what was proposed is not done. */
  record RejectMeasure(
      @TargetAggregateIdentifier DesignationId designation, String reason, LocalDate on)
      implements DesignationCommand {}

  /** By the bureau's director: valid again from that day on. */
  record LiftSuspension(
      @TargetAggregateIdentifier DesignationId designation,
      LocalDate effectiveOn,
      String reason,
      LocalDate on)
      implements DesignationCommand {}

  /** By the process: the project became part of another. */
  record MoveDesignation(
      @TargetAggregateIdentifier DesignationId designation,
      ProjectId into,
      ProposalId proposal,
      LocalDate effectiveOn)
      implements DesignationCommand {}
}
