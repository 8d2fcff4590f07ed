package org.meguri.command.supporter;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.meguri.command.actor.Personal;
import org.meguri.command.project.ProjectId;

/** What may be asked of a business supporter's case; {@code on} is the day of the act. */
public sealed interface SupporterCommand {

  /** By a manager of the project or an officer of its bureau. */
  record RecruitSupporter(
      @TargetAggregateIdentifier SupporterId supporter,
      ProjectId project,
      Personal name,
      String expertise,
      LocalDate effectiveOn,
      LocalDate on)
      implements SupporterCommand {}

  /** By the director of the project's bureau. */
  record HonourSupporter(
      @TargetAggregateIdentifier SupporterId supporter,
      String reason,
      LocalDate effectiveOn,
      LocalDate on)
      implements SupporterCommand {}

  /** By whoever may recruit; the day is the last one of the support. */
  record EndSupporter(
      @TargetAggregateIdentifier SupporterId supporter, String reason, LocalDate effectiveOn)
      implements SupporterCommand {}
}
