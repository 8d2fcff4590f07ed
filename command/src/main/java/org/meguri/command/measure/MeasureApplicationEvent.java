package org.meguri.command.measure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.meguri.command.EventName;
import org.meguri.command.ProjectFact;
import org.meguri.command.actor.PersonId;
import org.meguri.command.money.Yen;
import org.meguri.command.programme.BureauId;
import org.meguri.command.project.ProjectId;

/** The life of one application of a measure. */
public sealed interface MeasureApplicationEvent extends ProjectFact {

  MeasureApplicationId application();

  /** {@code measureVersion} is the content it was proposed on. */
  @EventName("measure.application-proposed")
  record ApplicationProposed(
      MeasureApplicationId application,
      MeasureId measure,
      int measureVersion,
      ProjectId project,
      BureauId bureau,
      Beneficiary beneficiary,
      String purpose,
      LocalDate effectiveOn,
      PersonId by)
      implements MeasureApplicationEvent {}

  @EventName("measure.applied-for")
  record AppliedFor(
      MeasureApplicationId application,
      ProjectId project,
      @Nullable Yen amount,
      LocalDate effectiveOn,
      PersonId by)
      implements MeasureApplicationEvent {}

  @EventName("measure.obtained")
  record MeasureObtained(
      MeasureApplicationId application,
      ProjectId project,
      @Nullable Yen amount,
      String note,
      LocalDate effectiveOn,
      PersonId by)
      implements MeasureApplicationEvent {}

  @EventName("measure.not-obtained")
  record MeasureNotObtained(
      MeasureApplicationId application,
      ProjectId project,
      String reason,
      LocalDate effectiveOn,
      PersonId by)
      implements MeasureApplicationEvent {}

  @EventName("measure.result-recorded")
  record MeasureResultRecorded(
      MeasureApplicationId application,
      ProjectId project,
      String result,
      LocalDate effectiveOn,
      PersonId by)
      implements MeasureApplicationEvent {}
}
