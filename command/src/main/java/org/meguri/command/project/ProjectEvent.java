package org.meguri.command.project;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.meguri.command.EventName;
import org.meguri.command.ProjectFact;
import org.meguri.command.actor.PersonId;
import org.meguri.command.assessment.AssessmentId;
import org.meguri.command.programme.BureauId;
import org.meguri.command.programme.ProgrammeFile.Name;
import org.meguri.command.programme.ProgrammeId;

/** The life of a project. */
public sealed interface ProjectEvent extends ProjectFact {

  /** Entered from the programme file; in preparation until decided. */
  @EventName("project.prepared")
  record ProjectPrepared(
      ProjectId project,
      ProgrammeId programme,
      BureauId bureau,
      String nameEn,
      String nameJa,
      boolean nameJaChecked,
      List<String> industries,
      List<OrganizationPart> organizations,
      @Nullable Name note)
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
}
