package org.meguri.command.project;

import static org.meguri.command.programme.Examples.DIRECTOR;
import static org.meguri.command.programme.Examples.KYUSHU;
import static org.meguri.command.programme.Examples.K_RIP;
import static org.meguri.command.programme.Examples.SYSTEM;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.meguri.command.actor.Actor;
import org.meguri.command.candidate.CandidateId;
import org.meguri.command.programme.Examples;
import org.meguri.command.programme.ProgrammeFile.Name;
import org.meguri.command.programme.ProgrammeFile.ProjectEntry;
import org.meguri.command.programme.ProgrammeId;
import org.meguri.command.project.ProjectCommand.AdoptProject;
import org.meguri.command.project.ProjectEvent.ProjectAdopted;
import org.meguri.command.project.ProjectEvent.ProjectPrepared;
import org.meguri.command.proposal.DecidedProposal;
import org.meguri.command.proposal.ProposalContent;
import org.meguri.command.proposal.ProposalId;
import org.meguri.command.proposal.ProposalMatter;
import org.meguri.command.proposal.Proposals;

/** A project that comes from a decided adoption. */
class AdoptionTest {

  private static final LocalDate OCTOBER = LocalDate.of(2007, 10, 1);
  private static final ProposalId PROPOSAL = ProposalId.of(ProposalMatter.ADOPTION, 1);
  private static final CandidateId CANDIDATE = CandidateId.named("k-rip");
  private static final ProgrammeId PROGRAMME = ProgrammeId.of("second-term");

  @Test
  void fromWhenOnItIsInForceTheAdoptionSaysAndNotItsEntry() {
    AggregateTestFixture<Project> project = new AggregateTestFixture<>(Project.class);
    project.registerInjectableResource(Examples.programmes());
    project.registerInjectableResource(decided(entry(LocalDate.of(2001, 4, 1))));
    project
        .givenNoPriorActivity()
        .when(new AdoptProject(K_RIP, PROPOSAL), Map.of(Actor.KEY, SYSTEM))
        .expectEvents(
            new ProjectPrepared(
                K_RIP,
                PROGRAMME,
                KYUSHU,
                "K-RIP",
                "K-RIP",
                false,
                List.of(),
                List.of(),
                List.of(),
                null,
                ProjectDecision.ADOPTED,
                null),
            new ProjectAdopted(K_RIP, PROPOSAL, CANDIDATE, null, OCTOBER, DIRECTOR.person()));
  }

  private static Proposals decided(ProjectEntry entry) {
    return new Proposals() {
      @Override
      public Optional<DecidedProposal> decided(ProposalId proposal) {
        return Optional.of(
            new DecidedProposal(
                proposal,
                ProposalMatter.ADOPTION,
                K_RIP,
                PROGRAMME,
                ProposalContent.adoption(CANDIDATE, entry, OCTOBER),
                DIRECTOR.person()));
      }

      @Override
      public Optional<Standing> standing(ProposalId proposal) {
        return Optional.empty();
      }

      @Override
      public List<ProposalId> openOn(ProjectId project) {
        return List.of();
      }

      @Override
      public int next(ProposalMatter matter) {
        return 1;
      }
    };
  }

  private static ProjectEntry entry(LocalDate inForceFrom) {
    return new ProjectEntry(
        K_RIP.value(),
        KYUSHU,
        new Name("K-RIP", "K-RIP"),
        false,
        "ADOPTED",
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        inForceFrom);
  }
}
