package org.meguri.command.project;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.meguri.command.assessment.AssessmentId;
import org.meguri.command.programme.BureauId;
import org.meguri.command.programme.ProgrammeFile.Name;
import org.meguri.command.programme.ProgrammeFile.Section;
import org.meguri.command.programme.ProgrammeId;
import org.meguri.command.proposal.ProposalId;

/** What may be asked of a project. */
public sealed interface ProjectCommand {

  record PrepareProject(
      @TargetAggregateIdentifier ProjectId project,
      ProgrammeId programme,
      BureauId bureau,
      String nameEn,
      String nameJa,
      boolean nameJaChecked,
      List<String> industries,
      List<Section> sections,
      List<OrganizationPart> organizations,
      List<Target> targets,
      @Nullable Name note,
      @Nullable ProjectDecision foreseen,
      @Nullable String basis,
      @Nullable LocalDate inForceFrom)
      implements ProjectCommand {}

  /** By the bureau's director (or the import of the known history), not after it takes effect. */
  record DecideProject(
      @TargetAggregateIdentifier ProjectId project,
      ProjectDecision decision,
      @Nullable String basis,
      LocalDate on,
      LocalDate effectiveOn)
      implements ProjectCommand {}

  /** By the bureau's director. */
  record SetPendingTarget(
      @TargetAggregateIdentifier ProjectId project,
      String targetId,
      BigDecimal value,
      String reason,
      LocalDate effectiveOn)
      implements ProjectCommand {}

  /** By the process, after the director decided the reflection. */
  record ContinueProject(
      @TargetAggregateIdentifier ProjectId project,
      AssessmentId assessment,
      int fiscalYear,
      String reason,
      LocalDate effectiveOn)
      implements ProjectCommand {}

  /** By the process, once the adoption is decided: what was decided becomes a project. */
  record AdoptProject(@TargetAggregateIdentifier ProjectId project, ProposalId proposal)
      implements ProjectCommand {}

  /** By the process, once a modification is decided: it is known from now on what will change. */
  record AnnounceChange(@TargetAggregateIdentifier ProjectId project, ProposalId proposal)
      implements ProjectCommand {}

  /** By the process, not before the day the modification takes effect. */
  record ModifyProject(
      @TargetAggregateIdentifier ProjectId project, ProposalId proposal, LocalDate on)
      implements ProjectCommand {}

  /** By the process, once the abolishment is decided. */
  record AbolishProject(@TargetAggregateIdentifier ProjectId project, ProposalId proposal)
      implements ProjectCommand {}

  /** By the process, once the integration is decided. */
  record IntegrateProject(@TargetAggregateIdentifier ProjectId project, ProposalId proposal)
      implements ProjectCommand {}

  /** By the process: the other side of an integration. */
  record ReceiveProject(@TargetAggregateIdentifier ProjectId project, ProposalId proposal)
      implements ProjectCommand {}

  /** By the process, once the project is no longer in force: its open rounds end with it. */
  record CloseWork(
      @TargetAggregateIdentifier ProjectId project,
      ProposalId proposal,
      List<String> closed,
      LocalDate on)
      implements ProjectCommand {}
}
