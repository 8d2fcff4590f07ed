package org.meguri.command.evidence;

import java.time.LocalDate;
import org.meguri.command.EventName;
import org.meguri.command.ProjectFact;
import org.meguri.command.actor.PersonId;
import org.meguri.command.assessment.Evidence;
import org.meguri.command.programme.BureauId;
import org.meguri.command.project.ProjectId;

/** A correction of what a decision rests on, from its discovery to what follows from it. */
public sealed interface CorrectionEvent extends ProjectFact {

  CorrectionId correction();

  /**
   * The decision cites {@code evidence} in a version that is no longer the last; {@code causedBy}
   * is the position of what corrected it.
   */
  @EventName("correction.opened")
  record CorrectionOpened(
      CorrectionId correction,
      DecisionKind kind,
      String decision,
      ProjectId project,
      BureauId bureau,
      int fiscalYear,
      Evidence evidence,
      long causedBy,
      String reason)
      implements CorrectionEvent {}

  @EventName("correction.considered")
  record CorrectionConsidered(
      CorrectionId correction, ProjectId project, Consideration outcome, String reason, PersonId by)
      implements CorrectionEvent {}

  @EventName("correction.sent-back")
  record CorrectionSentBack(CorrectionId correction, ProjectId project, String reason, PersonId by)
      implements CorrectionEvent {}

  @EventName("correction.confirmed")
  record CorrectionConfirmed(
      CorrectionId correction,
      ProjectId project,
      Consideration outcome,
      LocalDate effectiveOn,
      PersonId by)
      implements CorrectionEvent {}
}
