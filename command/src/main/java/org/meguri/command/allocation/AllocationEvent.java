package org.meguri.command.allocation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.meguri.command.EventName;
import org.meguri.command.Fact;
import org.meguri.command.actor.PersonId;
import org.meguri.command.assessment.Evidence;

/** The life of the sharing of a year's budget; a proposal's version counts from 1. */
public sealed interface AllocationEvent extends Fact {

  AllocationId allocation();

  @EventName("allocation.opened")
  record AllocationOpened(AllocationId allocation, int fiscalYear) implements AllocationEvent {}

  /** The basis and what follows from it stand together, so that it can be reckoned again. */
  @EventName("allocation.proposed")
  record SharesProposed(
      AllocationId allocation,
      int fiscalYear,
      int version,
      Basis basis,
      List<Share> shares,
      @Nullable String departureReason,
      String summary,
      LocalDate effectiveOn,
      PersonId by)
      implements AllocationEvent {}

  @EventName("allocation.opinion-given")
  record AllocationOpinionGiven(
      AllocationId allocation,
      int version,
      Stance stance,
      String opinion,
      LocalDate effectiveOn,
      PersonId by)
      implements AllocationEvent {}

  @EventName("allocation.sent-back")
  record SharesSentBack(AllocationId allocation, int version, String reason, PersonId by)
      implements AllocationEvent {}

  /** Rule 7: inputs, rule version and result are kept with the decision. */
  @EventName("allocation.decided")
  record SharesDecided(
      AllocationId allocation,
      int fiscalYear,
      int version,
      Basis basis,
      List<Share> shares,
      @Nullable String answer,
      String reason,
      LocalDate effectiveOn,
      PersonId proposedBy,
      PersonId by)
      implements AllocationEvent {}

  @EventName("allocation.carried-out")
  record SharesCarriedOut(AllocationId allocation, int fiscalYear, LocalDate effectiveOn)
      implements AllocationEvent {}

  @EventName("allocation.evidence-corrected")
  record AllocationEvidenceCorrected(AllocationId allocation, Evidence evidence, String reason)
      implements AllocationEvent {}
}
