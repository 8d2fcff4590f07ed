package org.meguri.command.partnership;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.meguri.command.member.MemberId;
import org.meguri.command.project.ProjectId;
import org.meguri.command.proposal.ProposalId;

/**
 * What may be asked of a partnership, by an officer of the project's bureau, its managers or the
 * staff of its organizations; {@code on} is the day of the act in the office's time zone.
 */
public sealed interface PartnershipCommand {

  PartnershipId partnership();

  /**
   * {@code project} keeps the case; {@code withProjects} are other projects whose members take
   * part, {@code clusterAbroad} names one that is no project of the programme; {@code origin} is
   * the id of the field visit or matching session it came from.
   */
  record FoundPartnership(
      @TargetAggregateIdentifier PartnershipId partnership,
      ProjectId project,
      List<ProjectId> withProjects,
      @Nullable String clusterAbroad,
      PartnershipKind kind,
      String theme,
      List<MemberId> members,
      @Nullable String origin,
      LocalDate foundOn,
      LocalDate on)
      implements PartnershipCommand {}

  record AgreePartnership(
      @TargetAggregateIdentifier PartnershipId partnership,
      String terms,
      LocalDate agreedOn,
      LocalDate on)
      implements PartnershipCommand {}

  record StartPartnership(
      @TargetAggregateIdentifier PartnershipId partnership, LocalDate startedOn, LocalDate on)
      implements PartnershipCommand {}

  /**
   * {@code of} is the partner whose new business it is; {@code activity} the record that says so.
   */
  record RecordResult(
      @TargetAggregateIdentifier PartnershipId partnership,
      PartnershipResult result,
      String description,
      @Nullable MemberId of,
      @Nullable String activity,
      LocalDate reachedOn,
      LocalDate on)
      implements PartnershipCommand {}

  record EndPartnership(
      @TargetAggregateIdentifier PartnershipId partnership,
      String reason,
      LocalDate endedOn,
      LocalDate on)
      implements PartnershipCommand {}

  /** By the process: the project that keeps it became part of another. */
  record MovePartnership(
      @TargetAggregateIdentifier PartnershipId partnership,
      ProjectId into,
      ProposalId proposal,
      LocalDate effectiveOn)
      implements PartnershipCommand {}
}
