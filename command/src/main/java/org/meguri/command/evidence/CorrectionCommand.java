package org.meguri.command.evidence;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.meguri.command.assessment.Evidence;
import org.meguri.command.programme.BureauId;
import org.meguri.command.project.ProjectId;

/** What may be asked of a correction. */
public sealed interface CorrectionCommand {

  /** By the system, once for each decision and each correction of what it cites. */
  record OpenCorrection(
      @TargetAggregateIdentifier CorrectionId correction,
      DecisionKind kind,
      String decision,
      ProjectId project,
      BureauId bureau,
      int fiscalYear,
      Evidence evidence,
      long causedBy,
      String reason)
      implements CorrectionCommand {}

  /** By an officer of whose decision it is. */
  record ConsiderCorrection(
      @TargetAggregateIdentifier CorrectionId correction, Consideration outcome, String reason)
      implements CorrectionCommand {}

  /** By the director. */
  record SendBackCorrection(@TargetAggregateIdentifier CorrectionId correction, String reason)
      implements CorrectionCommand {}

  /** By the director, not whoever considered it. */
  record ConfirmCorrection(@TargetAggregateIdentifier CorrectionId correction, LocalDate on)
      implements CorrectionCommand {}
}
