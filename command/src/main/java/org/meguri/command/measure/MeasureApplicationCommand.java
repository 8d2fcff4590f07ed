package org.meguri.command.measure;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.meguri.command.money.Yen;
import org.meguri.command.project.ProjectId;

/**
 * What may be asked of an application of a measure, by an officer of the project's bureau, its
 * managers or the staff of its organizations; {@code on} is the day of the act in the office's time
 * zone.
 */
public sealed interface MeasureApplicationCommand {

  MeasureApplicationId application();

  /** {@code project} keeps the case, whoever the beneficiary is. */
  record ProposeApplication(
      @TargetAggregateIdentifier MeasureApplicationId application,
      MeasureId measure,
      ProjectId project,
      Beneficiary beneficiary,
      String purpose,
      LocalDate on)
      implements MeasureApplicationCommand {}

  /** It was handed in with the body whose measure it is; no amount where the measure pays none. */
  record RecordApplication(
      @TargetAggregateIdentifier MeasureApplicationId application,
      @Nullable Yen amount,
      LocalDate appliedOn,
      LocalDate on)
      implements MeasureApplicationCommand {}

  /** The body has answered; a refusal says why. */
  record RecordOutcome(
      @TargetAggregateIdentifier MeasureApplicationId application,
      boolean obtained,
      @Nullable Yen amount,
      String note,
      LocalDate answeredOn,
      LocalDate on)
      implements MeasureApplicationCommand {}

  /** What the measure brought about. */
  record RecordResult(
      @TargetAggregateIdentifier MeasureApplicationId application,
      String result,
      LocalDate reachedOn,
      LocalDate on)
      implements MeasureApplicationCommand {}
}
