package org.meguri.command.activity;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.meguri.command.project.ProjectId;

/**
 * What may be asked of an activity record, each by staff of its source, a manager of the project or
 * an officer of its bureau. {@code source} is an organization's id, or the bureau's for its own
 * visits and seminars; {@code on} is the day of the act.
 */
public sealed interface ActivityCommand {

  record RecordActivity(
      @TargetAggregateIdentifier ActivityId activity,
      ProjectId project,
      String source,
      ActivityContent content,
      LocalDate on)
      implements ActivityCommand {}

  /** The whole record as it should read; the one before stays on the log. */
  record CorrectActivity(
      @TargetAggregateIdentifier ActivityId activity,
      int expectedVersion,
      ActivityContent content,
      String reason,
      LocalDate on)
      implements ActivityCommand {}

  /** Recorded by mistake; what it counted counts no more. */
  record WithdrawActivity(@TargetAggregateIdentifier ActivityId activity, String reason)
      implements ActivityCommand {}
}
