package org.meguri.command.grant;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.meguri.command.measure.MeasureId;
import org.meguri.command.money.Yen;
import org.meguri.command.organization.OrganizationId;
import org.meguri.command.partnership.PartnershipId;
import org.meguri.command.project.ProjectId;
import org.meguri.command.proposal.ProposalId;

/** What may be asked of a grant. {@code on} is the day of the act in the office's time zone. */
public sealed interface GrantCommand {

  GrantId grant();

  /**
   * By staff of the organization. A network grant names its purpose, R&D money the partnership it
   * goes to and the support measure it comes from.
   */
  record ApplyForGrant(
      @TargetAggregateIdentifier GrantId grant,
      GrantKind kind,
      @Nullable NetworkPurpose purpose,
      ProjectId project,
      OrganizationId organization,
      int fiscalYear,
      @Nullable PartnershipId partnership,
      @Nullable MeasureId measure,
      GrantApplication application,
      LocalDate on)
      implements GrantCommand {}

  /** By staff of the organization, after a return. */
  record ResubmitGrant(
      @TargetAggregateIdentifier GrantId grant, GrantApplication application, LocalDate on)
      implements GrantCommand {}

  /** By staff of the organization, before the decision. */
  record WithdrawGrant(@TargetAggregateIdentifier GrantId grant, String reason, LocalDate on)
      implements GrantCommand {}

  /** By an officer, for correction by the organization. */
  record ReturnGrant(@TargetAggregateIdentifier GrantId grant, String reason, LocalDate on)
      implements GrantCommand {}

  /** By an officer, for R&D only and before the examination. */
  record AssessFeasibility(
      @TargetAggregateIdentifier GrantId grant, boolean feasible, String findings, LocalDate on)
      implements GrantCommand {}

  /** By an officer, who drafts what the director decides. */
  record ExamineGrant(
      @TargetAggregateIdentifier GrantId grant,
      Yen eligibleCost,
      Yen proposedAmount,
      String reasons,
      LocalDate on)
      implements GrantCommand {}

  /** By the director, who wants it examined anew. */
  record SendBackGrant(@TargetAggregateIdentifier GrantId grant, String reason, LocalDate on)
      implements GrantCommand {}

  /** By the director: the decision to grant, or the contract of a consignment. */
  record AwardGrant(
      @TargetAggregateIdentifier GrantId grant,
      Yen amount,
      String conditions,
      LocalDate reportBy,
      LocalDate on)
      implements GrantCommand {}

  /** By the director. */
  record RefuseGrant(@TargetAggregateIdentifier GrantId grant, String reason, LocalDate on)
      implements GrantCommand {}

  /** By staff of the organization, one change at a time. */
  record RequestChange(
      @TargetAggregateIdentifier GrantId grant, GrantChange change, String reason, LocalDate on)
      implements GrantCommand {}

  /** By an officer; the eligible cost is null where it stays. */
  record ExamineChange(
      @TargetAggregateIdentifier GrantId grant,
      @Nullable Yen eligibleCost,
      String opinion,
      LocalDate on)
      implements GrantCommand {}

  /** By the director. */
  record ApproveChange(@TargetAggregateIdentifier GrantId grant, LocalDate on)
      implements GrantCommand {}

  /** By the director. */
  record RefuseChange(@TargetAggregateIdentifier GrantId grant, String reason, LocalDate on)
      implements GrantCommand {}

  /** By staff of the organization; {@code spent} is what the undertaking has cost so far. */
  record ReportProgress(
      @TargetAggregateIdentifier GrantId grant, String report, Yen spent, LocalDate on)
      implements GrantCommand {}

  /** By staff of the organization, one tranche at a time; the case numbers them from 1. */
  record RequestTranche(
      @TargetAggregateIdentifier GrantId grant, Yen amount, String reason, LocalDate on)
      implements GrantCommand {}

  /** By an officer, who drafts what the director decides. */
  record ExamineTranche(
      @TargetAggregateIdentifier GrantId grant, int tranche, String opinion, LocalDate on)
      implements GrantCommand {}

  /** By an officer: the request is over, the organization may make another. */
  record ReturnTranche(
      @TargetAggregateIdentifier GrantId grant, int tranche, String reason, LocalDate on)
      implements GrantCommand {}

  /** By the director, who wants it examined anew. */
  record SendBackTranche(
      @TargetAggregateIdentifier GrantId grant, int tranche, String reason, LocalDate on)
      implements GrantCommand {}

  /** By the director, up to the inspection of the final report. */
  record PayTranche(@TargetAggregateIdentifier GrantId grant, int tranche, LocalDate on)
      implements GrantCommand {}

  /** By the director. */
  record RefuseTranche(
      @TargetAggregateIdentifier GrantId grant, int tranche, String reason, LocalDate on)
      implements GrantCommand {}

  /** By the director, although the designation is revoked, be it from a later day on. */
  record ContinueGrant(@TargetAggregateIdentifier GrantId grant, String reason, LocalDate on)
      implements GrantCommand {}

  /** By the process: the project it belongs to became part of another. */
  record MoveGrant(
      @TargetAggregateIdentifier GrantId grant,
      ProjectId into,
      ProposalId proposal,
      LocalDate effectiveOn)
      implements GrantCommand {}

  /** By the director; the report may come until that day, also where its day is over. */
  record ExtendReportDay(
      @TargetAggregateIdentifier GrantId grant, LocalDate until, String reason, LocalDate on)
      implements GrantCommand {}

  /** By staff of the organization, by the day of the decision or its extension. */
  record SubmitFinalReport(
      @TargetAggregateIdentifier GrantId grant, String results, Yen actualCost, LocalDate on)
      implements GrantCommand {}

  /** By an officer, for correction by the organization. */
  record ReturnFinalReport(@TargetAggregateIdentifier GrantId grant, String reason, LocalDate on)
      implements GrantCommand {}

  /** By staff of the organization, after a return; not bound to the day of the report. */
  record CorrectFinalReport(
      @TargetAggregateIdentifier GrantId grant, String results, Yen actualCost, LocalDate on)
      implements GrantCommand {}

  /**
   * By an officer, once no request waits any more; {@code eligibleCost} is what was found spent as
   * decided.
   */
  record InspectGrant(
      @TargetAggregateIdentifier GrantId grant, Yen eligibleCost, String findings, LocalDate on)
      implements GrantCommand {}

  /** By the director, who wants it inspected anew. */
  record SendBackInspection(@TargetAggregateIdentifier GrantId grant, String reason, LocalDate on)
      implements GrantCommand {}

  /** By the director; where more was paid already, the rest is reclaimed without a surcharge. */
  record FixAmount(@TargetAggregateIdentifier GrantId grant, Yen amount, LocalDate on)
      implements GrantCommand {}

  /** By an officer: pays what is missing to the fixed amount. */
  record SettleGrant(@TargetAggregateIdentifier GrantId grant, Yen amount, LocalDate on)
      implements GrantCommand {}

  /** By an officer. */
  record ProposeRevocation(
      @TargetAggregateIdentifier GrantId grant, RevocationCause cause, String reason, LocalDate on)
      implements GrantCommand {}

  /** By the director, on a proposal. */
  record RejectRevocation(@TargetAggregateIdentifier GrantId grant, String reason, LocalDate on)
      implements GrantCommand {}

  /** By the director, with or without a proposal. */
  record RevokeGrant(
      @TargetAggregateIdentifier GrantId grant, RevocationCause cause, String reason, LocalDate on)
      implements GrantCommand {}

  /** By the director, after a revocation. */
  record OrderReclaim(
      @TargetAggregateIdentifier GrantId grant,
      Yen amount,
      LocalDate repayBy,
      String reason,
      LocalDate on)
      implements GrantCommand {}

  /** By an officer; what comes in pays the amount reclaimed first and then the surcharge. */
  record RecordRepayment(@TargetAggregateIdentifier GrantId grant, Yen amount, LocalDate on)
      implements GrantCommand {}
}
