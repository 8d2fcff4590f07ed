package org.meguri.command.proposal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.meguri.command.candidate.CandidateId;
import org.meguri.command.programme.BureauId;
import org.meguri.command.project.ProjectId;

/** What others may ask about proposals; written in the events' own transactions. */
public interface Proposals {

  /** Empty unless the proposal is decided and takes a project with it. */
  Optional<DecidedProposal> decided(ProposalId proposal);

  /** Empty for an unknown proposal. */
  Optional<Standing> standing(ProposalId proposal);

  /** Proposals on the project that wait for their decision, or to be carried out. */
  List<ProposalId> openOn(ProjectId project);

  /** The number the next proposal of that matter carries, from 1. */
  int next(ProposalMatter matter);

  /** Where a proposal stands; {@code project} and {@code bureau} are null for a revision. */
  record Standing(
      ProposalMatter matter,
      @Nullable ProjectId project,
      @Nullable BureauId bureau,
      @Nullable CandidateId candidate,
      ProposalStage stage,
      ProposalContent content) {

    public LocalDate effectiveOn() {
      return content.effectiveOn();
    }
  }
}
