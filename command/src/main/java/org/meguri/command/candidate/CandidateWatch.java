package org.meguri.command.candidate;

import org.meguri.command.CommandDesk;
import org.meguri.command.Outcome;
import org.meguri.command.actor.Acting;
import org.meguri.command.actor.CommandId;
import org.meguri.command.actor.PersonId;
import org.meguri.command.candidate.CandidateCommand.NoteAdoption;
import org.meguri.command.candidate.CandidateCommand.NoteDecline;
import org.meguri.command.candidate.CandidateCommand.NoteProposal;
import org.meguri.command.project.ProjectEvent.ProjectAdopted;
import org.meguri.command.proposal.ProposalEvent.ProposalDeclined;
import org.meguri.command.proposal.ProposalEvent.ProposalDrafted;
import org.meguri.command.proposal.ProposalEvent.ProposalWithdrawn;
import org.meguri.command.proposal.ProposalId;
import org.meguri.command.proposal.Proposals;
import org.meguri.command.storage.Reaction;
import org.meguri.command.storage.Recorded;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Lets a candidate know what becomes of the proposal to adopt it. */
@Component
class CandidateWatch implements Reaction {
  private final Proposals proposals;
  private final CommandDesk desk;

  CandidateWatch(Proposals proposals, @Lazy CommandDesk desk) {
    this.proposals = proposals;
    this.desk = desk;
  }

  @Override
  public String name() {
    return "candidate-watch";
  }

  @Override
  public void on(Recorded event) {
    if (event.fact() instanceof ProposalDrafted e && e.content().candidate() != null) {
      tell(new NoteProposal(e.content().candidate(), e.proposal()), event);
    } else if (event.fact() instanceof ProjectAdopted e && e.candidate() != null) {
      tell(new NoteAdoption(e.candidate(), e.proposal(), e.project(), e.effectiveOn()), event);
    } else if (event.fact() instanceof ProposalWithdrawn e) {
      declined(e.proposal(), e.reason(), event);
    } else if (event.fact() instanceof ProposalDeclined e) {
      declined(e.proposal(), e.reason(), event);
    }
  }

  private void declined(ProposalId proposal, String reason, Recorded event) {
    proposals
        .standing(proposal)
        .map(Proposals.Standing::candidate)
        .ifPresent(candidate -> tell(new NoteDecline(candidate, proposal, reason), event));
  }

  private void tell(CandidateCommand command, Recorded event) {
    Outcome answer =
        desk.send(
            command,
            Acting.as(PersonId.SYSTEM, CommandId.of("reaction:" + name() + ":" + event.eventId()))
                .correlated(event.envelope().correlation()));
    if (answer instanceof Outcome.Refused refused) {
      throw new IllegalStateException("A candidate could not be told: " + refused.rule());
    }
  }
}
