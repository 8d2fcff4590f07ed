package org.meguri.command.measure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.meguri.command.EventName;
import org.meguri.command.Fact;
import org.meguri.command.actor.PersonId;

/** The life of a measure in the catalogue; versions of its content count from 1. */
public sealed interface MeasureEvent extends Fact {

  MeasureId measure();

  /** Offered from {@code effectiveOn} to {@code lastDay}, where there is one. */
  @EventName("measure.published")
  record MeasurePublished(
      MeasureId measure,
      MeasureContent content,
      LocalDate effectiveOn,
      @Nullable LocalDate lastDay,
      PersonId by)
      implements MeasureEvent {}

  @EventName("measure.revised")
  record MeasureRevised(
      MeasureId measure, int version, MeasureContent content, String reason, PersonId by)
      implements MeasureEvent {}

  @EventName("measure.reopened")
  record MeasureReopened(
      MeasureId measure, LocalDate effectiveOn, @Nullable LocalDate lastDay, PersonId by)
      implements MeasureEvent {}

  /** {@code effectiveOn} is the last day on which it is offered. */
  @EventName("measure.closed")
  record MeasureClosed(MeasureId measure, String reason, LocalDate effectiveOn, PersonId by)
      implements MeasureEvent {}
}
