package org.meguri.command.project;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.meguri.command.assessment.AssessmentId;
import org.meguri.command.programme.BureauId;
import org.meguri.command.programme.ProgrammeFile.Name;
import org.meguri.command.programme.ProgrammeId;

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
      List<OrganizationPart> organizations,
      List<Target> targets,
      @Nullable Name note)
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
}
