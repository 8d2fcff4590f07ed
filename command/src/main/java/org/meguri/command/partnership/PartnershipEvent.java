package org.meguri.command.partnership;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.meguri.command.EventName;
import org.meguri.command.ProjectFact;
import org.meguri.command.actor.PersonId;
import org.meguri.command.member.MemberId;
import org.meguri.command.programme.BureauId;
import org.meguri.command.project.ProjectId;
import org.meguri.command.proposal.ProposalId;

/** The life of a partnership. */
public sealed interface PartnershipEvent extends ProjectFact {

  PartnershipId partnership();

  @EventName("partnership.found")
  record PartnershipFound(
      PartnershipId partnership,
      ProjectId project,
      BureauId bureau,
      List<ProjectId> withProjects,
      @Nullable String clusterAbroad,
      PartnershipKind kind,
      String theme,
      List<MemberId> members,
      @Nullable String origin,
      LocalDate effectiveOn,
      PersonId by)
      implements PartnershipEvent {

    /** The same partnership kept by another project. */
    public PartnershipFound in(ProjectId other) {
      return new PartnershipFound(
          partnership,
          other,
          bureau,
          withProjects,
          clusterAbroad,
          kind,
          theme,
          members,
          origin,
          effectiveOn,
          by);
    }
  }

  @EventName("partnership.agreed")
  record PartnershipAgreed(
      PartnershipId partnership,
      ProjectId project,
      String terms,
      LocalDate effectiveOn,
      PersonId by)
      implements PartnershipEvent {}

  @EventName("partnership.started")
  record PartnershipStarted(
      PartnershipId partnership, ProjectId project, LocalDate effectiveOn, PersonId by)
      implements PartnershipEvent {}

  /** Results count from 1. */
  @EventName("partnership.result-recorded")
  record ResultRecorded(
      PartnershipId partnership,
      ProjectId project,
      int number,
      PartnershipResult result,
      String description,
      @Nullable MemberId of,
      @Nullable String activity,
      LocalDate effectiveOn,
      PersonId by)
      implements PartnershipEvent {}

  @EventName("partnership.ended")
  record PartnershipEnded(
      PartnershipId partnership,
      ProjectId project,
      String reason,
      LocalDate effectiveOn,
      PersonId by)
      implements PartnershipEvent {}

  /** The project it belonged to became part of another, {@code project}; it goes on there. */
  @EventName("partnership.moved")
  record PartnershipMoved(
      PartnershipId partnership,
      ProjectId project,
      ProjectId from,
      ProposalId proposal,
      LocalDate effectiveOn)
      implements PartnershipEvent {}
}
