package org.meguri.command.candidate;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.meguri.command.programme.BureauId;
import org.meguri.command.programme.ProgrammeFile.Name;
import org.meguri.command.project.ProjectId;
import org.meguri.command.proposal.ProposalId;

/** What may be asked of a candidate: by an officer of its bureau, or by the process. */
public sealed interface CandidateCommand {

  /** {@code achievements} is what it has reached as a regional cluster so far. */
  record RegisterCandidate(
      @TargetAggregateIdentifier CandidateId candidate,
      BureauId bureau,
      Name name,
      String area,
      List<String> industries,
      String achievements,
      LocalDate on)
      implements CandidateCommand {}

  /** {@code since} is the day it was achieved. */
  record AddAchievement(
      @TargetAggregateIdentifier CandidateId candidate,
      String achievement,
      LocalDate since,
      LocalDate on)
      implements CandidateCommand {}

  record WithdrawCandidate(
      @TargetAggregateIdentifier CandidateId candidate, String reason, LocalDate on)
      implements CandidateCommand {}

  /** By the process: an adoption was drafted from it. */
  record NoteProposal(@TargetAggregateIdentifier CandidateId candidate, ProposalId proposal)
      implements CandidateCommand {}

  /** By the process: it is a project from that day on. */
  record NoteAdoption(
      @TargetAggregateIdentifier CandidateId candidate,
      ProposalId proposal,
      ProjectId project,
      LocalDate effectiveOn)
      implements CandidateCommand {}

  /**
   * By the process: the proposal was withdrawn or declined, the candidate may be proposed again.
   */
  record NoteDecline(
      @TargetAggregateIdentifier CandidateId candidate, ProposalId proposal, String reason)
      implements CandidateCommand {}
}
