package org.meguri.command.commission;

import java.time.LocalDate;
import org.meguri.command.EventName;
import org.meguri.command.ProjectFact;
import org.meguri.command.actor.PersonId;
import org.meguri.command.assessment.AssessmentId;
import org.meguri.command.programme.BureauId;
import org.meguri.command.project.ProjectId;

/** A condition of an approval: what the commission asked, and whether it was done. */
public sealed interface ConditionEvent extends ProjectFact {

  ConditionId condition();

  @EventName("condition.set")
  record ConditionSet(
      ConditionId condition,
      ProjectId project,
      ReviewId review,
      AssessmentId assessment,
      BureauId bureau,
      int number,
      String text,
      LocalDate dueBy,
      LocalDate effectiveOn)
      implements ConditionEvent {}

  @EventName("condition.fulfilment-reported")
  record FulfilmentReported(
      ConditionId condition, ProjectId project, String report, LocalDate effectiveOn, PersonId by)
      implements ConditionEvent {}

  @EventName("condition.fulfilment-confirmed")
  record FulfilmentConfirmed(
      ConditionId condition, ProjectId project, LocalDate effectiveOn, PersonId by)
      implements ConditionEvent {}

  @EventName("condition.fulfilment-returned")
  record FulfilmentReturned(
      ConditionId condition, ProjectId project, String reason, LocalDate effectiveOn, PersonId by)
      implements ConditionEvent {}
}
