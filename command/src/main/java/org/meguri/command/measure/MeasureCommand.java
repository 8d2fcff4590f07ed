package org.meguri.command.measure;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * What may be asked of the catalogue, by the policy group; {@code on} is the day of the act in the
 * office's time zone.
 */
public sealed interface MeasureCommand {

  MeasureId measure();

  /** Offered from a day on, until a last day where one is known. */
  record PublishMeasure(
      @TargetAggregateIdentifier MeasureId measure,
      MeasureContent content,
      LocalDate opensOn,
      @Nullable LocalDate lastDay,
      LocalDate on)
      implements MeasureCommand {}

  record ReviseMeasure(
      @TargetAggregateIdentifier MeasureId measure,
      int expectedVersion,
      MeasureContent content,
      String reason,
      LocalDate on)
      implements MeasureCommand {}

  /** Offered once more, for another period. */
  record ReopenMeasure(
      @TargetAggregateIdentifier MeasureId measure,
      LocalDate opensOn,
      @Nullable LocalDate lastDay,
      LocalDate on)
      implements MeasureCommand {}

  /** {@code lastDay} is the last one on which it is offered. */
  record CloseMeasure(
      @TargetAggregateIdentifier MeasureId measure, LocalDate lastDay, String reason, LocalDate on)
      implements MeasureCommand {}
}
