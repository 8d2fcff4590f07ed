package org.meguri.command.activity;

import java.time.LocalDate;
import org.meguri.command.EventName;
import org.meguri.command.ProjectFact;
import org.meguri.command.actor.PersonId;
import org.meguri.command.programme.BureauId;
import org.meguri.command.project.ProjectId;

/**
 * The life of an activity record. {@code source} is an organization's id, or the bureau's; {@code
 * effectiveOn} is the day it was held.
 */
public sealed interface ActivityEvent extends ProjectFact {

  ActivityId activity();

  @EventName("activity.recorded")
  record ActivityRecorded(
      ActivityId activity,
      ProjectId project,
      BureauId bureau,
      String source,
      ActivityContent content,
      LocalDate effectiveOn,
      PersonId by)
      implements ActivityEvent {}

  /** {@code version} counts the record's texts from 1. */
  @EventName("activity.corrected")
  record ActivityCorrected(
      ActivityId activity,
      ProjectId project,
      String source,
      int version,
      ActivityContent content,
      String reason,
      LocalDate effectiveOn,
      PersonId by)
      implements ActivityEvent {}

  @EventName("activity.withdrawn")
  record ActivityWithdrawn(
      ActivityId activity, ProjectId project, String source, String reason, PersonId by)
      implements ActivityEvent {}
}
