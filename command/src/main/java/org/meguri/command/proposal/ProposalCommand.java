package org.meguri.command.proposal;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.meguri.command.assessment.Evidence;
import org.meguri.command.programme.BureauId;
import org.meguri.command.project.ProjectId;

/** What may be asked of a proposal. */
public sealed interface ProposalCommand {

  /**
   * By an officer of the project's bureau; a revision of the programme by one of the policy group.
   * {@code project} is null for a revision; an adoption names the one to be.
   */
  record DraftProposal(
      @TargetAggregateIdentifier ProposalId proposal,
      ProposalMatter matter,
      @Nullable ProjectId project,
      ProposalContent content,
      String reasons,
      List<Evidence> evidence,
      LocalDate on)
      implements ProposalCommand {}

  /** By an officer, while it is on the bureau's desk; what was objected to is put otherwise. */
  record AmendProposal(
      @TargetAggregateIdentifier ProposalId proposal,
      int expectedVersion,
      ProposalContent content,
      String reasons,
      List<Evidence> evidence,
      LocalDate on)
      implements ProposalCommand {}

  /** By the director: back to the officer before it leaves the bureau. */
  record ReturnProposal(@TargetAggregateIdentifier ProposalId proposal, String reason)
      implements ProposalCommand {}

  /** By the director, who did not draft it. */
  record ForwardProposal(@TargetAggregateIdentifier ProposalId proposal, int expectedVersion)
      implements ProposalCommand {}

  /**
   * By the policy group: a finding for each rule a person checks. {@code objection} sends it back
   * with reasons, as often as the programme allows.
   */
  record CheckFramework(
      @TargetAggregateIdentifier ProposalId proposal,
      int expectedVersion,
      List<FrameworkFinding> findings,
      @Nullable String objection,
      LocalDate on)
      implements ProposalCommand {}

  /** By an officer of the bureau: its judgement stands as it is. */
  record UpholdProposal(@TargetAggregateIdentifier ProposalId proposal, String reasons)
      implements ProposalCommand {}

  /** By an officer who may draft it. */
  record WithdrawProposal(@TargetAggregateIdentifier ProposalId proposal, String reason)
      implements ProposalCommand {}

  /** On a revision of the programme, by the director of each bureau. */
  record GiveBureauOpinion(
      @TargetAggregateIdentifier ProposalId proposal, BureauId bureau, String opinion)
      implements ProposalCommand {}

  /** On a revision of the programme, by the commission's chair. */
  record GiveCommissionOpinion(@TargetAggregateIdentifier ProposalId proposal, String opinion)
      implements ProposalCommand {}

  /** By the director, not after it takes effect. */
  record DecideProposal(
      @TargetAggregateIdentifier ProposalId proposal,
      int expectedVersion,
      String reasons,
      LocalDate on)
      implements ProposalCommand {}

  /** By the director: it is not done. */
  record DeclineProposal(@TargetAggregateIdentifier ProposalId proposal, String reason)
      implements ProposalCommand {}

  /** By the process: done as decided. */
  record NoteCarriedOut(@TargetAggregateIdentifier ProposalId proposal, LocalDate on)
      implements ProposalCommand {}
}
