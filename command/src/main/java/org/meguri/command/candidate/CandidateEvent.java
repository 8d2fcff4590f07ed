package org.meguri.command.candidate;

import java.time.LocalDate;
import java.util.List;
import org.meguri.command.EventName;
import org.meguri.command.Fact;
import org.meguri.command.actor.PersonId;
import org.meguri.command.programme.BureauId;
import org.meguri.command.programme.ProgrammeFile.Name;
import org.meguri.command.project.ProjectId;
import org.meguri.command.proposal.ProposalId;

/** The life of a candidate. */
public sealed interface CandidateEvent extends Fact {

  CandidateId candidate();

  @EventName("candidate.registered")
  record CandidateRegistered(
      CandidateId candidate,
      BureauId bureau,
      Name name,
      String area,
      List<String> industries,
      String achievements,
      LocalDate effectiveOn,
      PersonId by)
      implements CandidateEvent {}

  @EventName("candidate.achievement-added")
  record AchievementAdded(
      CandidateId candidate, String achievement, LocalDate effectiveOn, PersonId by)
      implements CandidateEvent {}

  @EventName("candidate.proposed")
  record CandidateProposed(CandidateId candidate, ProposalId proposal) implements CandidateEvent {}

  @EventName("candidate.adopted")
  record CandidateAdopted(
      CandidateId candidate, ProposalId proposal, ProjectId project, LocalDate effectiveOn)
      implements CandidateEvent {}

  /** Not adopted by that proposal; it may be proposed again. */
  @EventName("candidate.declined")
  record CandidateDeclined(CandidateId candidate, ProposalId proposal, String reason)
      implements CandidateEvent {}

  @EventName("candidate.withdrawn")
  record CandidateWithdrawn(
      CandidateId candidate, String reason, LocalDate effectiveOn, PersonId by)
      implements CandidateEvent {}
}
