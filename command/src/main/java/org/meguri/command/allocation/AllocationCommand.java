package org.meguri.command.allocation;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.meguri.command.assessment.Evidence;
import org.meguri.command.money.Yen;
import org.meguri.command.programme.BudgetRule.Weights;

/** What may be asked of the sharing of a year's budget. */
public sealed interface AllocationCommand {

  AllocationId allocation();

  /** By the system, when the season for it comes. */
  record OpenAllocation(@TargetAggregateIdentifier AllocationId allocation, int fiscalYear)
      implements AllocationCommand {}

  /**
   * By a policy officer. The shares are reckoned by the rule; weights other than the rule's and
   * amounts fixed against it are reasoned.
   */
  record ProposeShares(
      @TargetAggregateIdentifier AllocationId allocation,
      int expectedVersion,
      Yen total,
      Yen setAside,
      Weights weights,
      List<ProjectInput> inputs,
      List<Departure> departures,
      @Nullable String departureReason,
      String summary,
      LocalDate on)
      implements AllocationCommand {}

  /** By the commission's chair, where the programme says that the commission is heard. */
  record GiveAllocationOpinion(
      @TargetAggregateIdentifier AllocationId allocation,
      int expectedVersion,
      Stance stance,
      String opinion,
      LocalDate on)
      implements AllocationCommand {}

  /** By the policy director. */
  record SendBackShares(
      @TargetAggregateIdentifier AllocationId allocation, int expectedVersion, String reason)
      implements AllocationCommand {}

  /** By the policy director, not whoever proposed; an opinion is answered with it. */
  record DecideShares(
      @TargetAggregateIdentifier AllocationId allocation,
      int expectedVersion,
      @Nullable String answer,
      String reason,
      LocalDate on)
      implements AllocationCommand {}

  /** By the system, once the budgets are as decided. */
  record ConfirmCarriedOut(@TargetAggregateIdentifier AllocationId allocation, LocalDate on)
      implements AllocationCommand {}

  /** By the system, when evidence was corrected. */
  record MarkAllocationEvidence(
      @TargetAggregateIdentifier AllocationId allocation, Evidence evidence, String reason)
      implements AllocationCommand {}
}
