package org.meguri.command.project;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.meguri.command.EventName;
import org.meguri.command.ProjectFact;
import org.meguri.command.actor.PersonId;
import org.meguri.command.assessment.AssessmentId;
import org.meguri.command.candidate.CandidateId;
import org.meguri.command.organization.OrganizationId;
import org.meguri.command.programme.BureauId;
import org.meguri.command.programme.ProgrammeFile.Name;
import org.meguri.command.programme.ProgrammeFile.Section;
import org.meguri.command.programme.ProgrammeId;
import org.meguri.command.proposal.ProposalId;

/** The life of a project. */
public sealed interface ProjectEvent extends ProjectFact {

  /** Entered from the programme file or a candidate's adoption; in preparation until decided. */
  @EventName(value = "project.prepared", revision = 2)
  record ProjectPrepared(
      ProjectId project,
      ProgrammeId programme,
      BureauId bureau,
      String nameEn,
      String nameJa,
      boolean nameJaChecked,
      List<String> industries,
      List<Section> sections,
      List<OrganizationPart> organizations,
      @Nullable Name note,
      @Nullable ProjectDecision foreseen,
      @Nullable String basis)
      implements ProjectEvent {}

  @EventName("project.target-recorded")
  record TargetRecorded(ProjectId project, Target target) implements ProjectEvent {}

  /** A pending target was set; {@code by} is who decided. */
  @EventName("project.pending-target-set")
  record PendingTargetSet(
      ProjectId project,
      String targetId,
      BigDecimal value,
      String reason,
      PersonId by,
      LocalDate effectiveOn)
      implements ProjectEvent {}

  /** {@code basis} is "inferred" where the source does not say it outright. */
  @EventName("project.decided")
  record ProjectDecided(
      ProjectId project,
      ProjectDecision decision,
      @Nullable String basis,
      LocalDate effectiveOn,
      PersonId by)
      implements ProjectEvent {}

  /** Reflection of an ex-post assessment with the outcome continue. */
  @EventName("project.continued")
  record ProjectContinued(
      ProjectId project,
      AssessmentId assessment,
      int fiscalYear,
      String reason,
      LocalDate effectiveOn)
      implements ProjectEvent {}

  /** Adopted by a decided proposal; in force from {@code effectiveOn}. */
  @EventName("project.adopted")
  record ProjectAdopted(
      ProjectId project,
      ProposalId proposal,
      @Nullable CandidateId candidate,
      @Nullable String basis,
      LocalDate effectiveOn,
      PersonId by)
      implements ProjectEvent {}

  /**
   * A decided modification that takes effect on {@code effectiveOn}; until then the project stays
   * what it is.
   */
  @EventName("project.change-announced")
  record ChangeAnnounced(
      ProjectId project,
      ProposalId proposal,
      ProjectChange change,
      ProgrammeId programme,
      List<OrganizationId> organizations,
      @Nullable String basis,
      LocalDate effectiveOn,
      PersonId by)
      implements ProjectEvent {}

  /** What the project is from {@code effectiveOn} on; its targets change by facts of their own. */
  @EventName("project.modified")
  record ProjectModified(
      ProjectId project,
      ProposalId proposal,
      ProjectChange change,
      ProgrammeId programme,
      Name name,
      boolean nameJaChecked,
      List<String> industries,
      List<Section> sections,
      List<OrganizationPart> organizations,
      @Nullable Name note,
      @Nullable String basis,
      LocalDate effectiveOn,
      PersonId by)
      implements ProjectEvent {}

  /** {@code before} is null for a new target, {@code now} for one given up. */
  @EventName("project.target-changed")
  record TargetChanged(
      ProjectId project,
      ProposalId proposal,
      @Nullable Target before,
      @Nullable Target now,
      LocalDate effectiveOn)
      implements ProjectEvent {}

  /** No longer in force from {@code effectiveOn} on. */
  @EventName("project.abolished")
  record ProjectAbolished(
      ProjectId project,
      ProposalId proposal,
      @Nullable String basis,
      LocalDate effectiveOn,
      PersonId by)
      implements ProjectEvent {}

  /** Part of another project from {@code effectiveOn} on, and no longer in force itself. */
  @EventName("project.integrated")
  record ProjectIntegrated(
      ProjectId project,
      ProjectId into,
      ProposalId proposal,
      @Nullable String basis,
      LocalDate effectiveOn,
      PersonId by)
      implements ProjectEvent {}

  /** The other side of an integration. */
  @EventName("project.received")
  record ProjectReceived(
      ProjectId project,
      ProjectId from,
      ProposalId proposal,
      @Nullable String basis,
      LocalDate effectiveOn,
      PersonId by)
      implements ProjectEvent {}

  /** What was under way for it when it ended, and was closed without a result for that reason. */
  @EventName("project.work-closed")
  record WorkClosed(
      ProjectId project, ProposalId proposal, List<String> closed, LocalDate effectiveOn)
      implements ProjectEvent {}
}
