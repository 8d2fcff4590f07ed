package org.meguri.command.proposal;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.meguri.command.EventName;
import org.meguri.command.Fact;
import org.meguri.command.actor.PersonId;
import org.meguri.command.assessment.Evidence;
import org.meguri.command.commission.OpinionId;
import org.meguri.command.programme.BureauId;
import org.meguri.command.programme.ProgrammeId;
import org.meguri.command.project.ProjectId;

/** The life of a proposal. A draft's version counts from 1. */
public sealed interface ProposalEvent extends Fact {

  ProposalId proposal();

  /** {@code project} and {@code bureau} are null for a revision of the programme. */
  @EventName("proposal.drafted")
  record ProposalDrafted(
      ProposalId proposal,
      ProposalMatter matter,
      @Nullable ProjectId project,
      @Nullable BureauId bureau,
      int version,
      ProposalContent content,
      String reasons,
      List<Evidence> evidence,
      PersonId by)
      implements ProposalEvent {}

  @EventName("proposal.amended")
  record ProposalAmended(
      ProposalId proposal,
      int version,
      ProposalContent content,
      String reasons,
      List<Evidence> evidence,
      PersonId by)
      implements ProposalEvent {}

  @EventName("proposal.returned")
  record ProposalReturned(ProposalId proposal, int version, String reason, PersonId by)
      implements ProposalEvent {}

  @EventName("proposal.forwarded")
  record ProposalForwarded(ProposalId proposal, int version, PersonId by)
      implements ProposalEvent {}

  @EventName("proposal.framework-confirmed")
  record FrameworkConfirmed(
      ProposalId proposal, int version, List<FrameworkFinding> findings, PersonId by)
      implements ProposalEvent {}

  /** The policy group's objection; {@code times} counts from 1. */
  @EventName("proposal.sent-back")
  record ProposalSentBack(
      ProposalId proposal,
      int version,
      List<FrameworkFinding> findings,
      String reasons,
      int times,
      PersonId by)
      implements ProposalEvent {}

  /** {@code rules} are the codes of those it breaks: it can only be amended or withdrawn. */
  @EventName("proposal.framework-broken")
  record FrameworkBroken(
      ProposalId proposal,
      int version,
      List<FrameworkFinding> findings,
      List<String> rules,
      PersonId by)
      implements ProposalEvent {}

  @EventName("proposal.upheld")
  record ProposalUpheld(ProposalId proposal, int version, String reasons, PersonId by)
      implements ProposalEvent {}

  /** No framework rule stands against the judgement the bureau upheld: it prevails. */
  @EventName("proposal.prevailed")
  record JudgementPrevailed(
      ProposalId proposal, int version, List<FrameworkFinding> findings, PersonId by)
      implements ProposalEvent {}

  @EventName("proposal.withdrawn")
  record ProposalWithdrawn(ProposalId proposal, int version, String reason, PersonId by)
      implements ProposalEvent {}

  @EventName("proposal.bureau-opinion-given")
  record BureauOpinionGiven(ProposalId proposal, BureauId bureau, String opinion, PersonId by)
      implements ProposalEvent {}

  @EventName("proposal.commission-opinion-given")
  record CommissionOpinionGiven(ProposalId proposal, String opinion, PersonId by)
      implements ProposalEvent {}

  /** {@code opinions} are the commission's on the assessments it cites. */
  @EventName("proposal.decided")
  record ProposalDecided(
      ProposalId proposal,
      ProposalMatter matter,
      @Nullable ProjectId project,
      ProgrammeId programme,
      int version,
      String reasons,
      List<OpinionId> opinions,
      LocalDate effectiveOn,
      PersonId by)
      implements ProposalEvent {}

  @EventName("proposal.declined")
  record ProposalDeclined(ProposalId proposal, int version, String reason, PersonId by)
      implements ProposalEvent {}

  @EventName("proposal.carried-out")
  record ProposalCarriedOut(ProposalId proposal, LocalDate effectiveOn) implements ProposalEvent {}
}
