package org.meguri.command.proposal;

import static org.meguri.command.programme.Examples.FOREIGN_OFFICER;
import static org.meguri.command.programme.Examples.K_RIP;
import static org.meguri.command.programme.Examples.OFFICER;
import static org.meguri.command.proposal.ProposalRefused.*;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.meguri.command.candidate.CandidateRefused;
import org.meguri.command.candidate.CandidateStage;
import org.meguri.command.programme.Examples;
import org.meguri.command.programme.ProgrammeFile.ProjectEntry;
import org.meguri.command.project.ProjectChange;
import org.meguri.command.project.ProjectRefused;
import org.meguri.command.proposal.ProposalCommand.*;
import org.meguri.command.proposal.ProposalEvent.*;

/** What may be proposed at all. */
class DraftingProposalTest extends ProposalFixture {
  @Test
  void anOfficerOfTheBureauDraftsAnAdoptionFromItsCandidate() {
    nothing().when(draft(CONTENT), by(OFFICER)).expectEvents(drafted());
    refused(nothing().when(draft(CONTENT), by(FOREIGN_OFFICER)), "OFFICER");
    stage = CandidateStage.PROPOSED;
    refused(nothing().when(draft(CONTENT), by(OFFICER)), CandidateRefused.CANDIDATE_NOT_OPEN);
  }

  @Test
  void oneProposalAtATimeForEachProject() {
    open.add(ProposalId.of(ProposalMatter.ADOPTION, 9));
    refused(nothing().when(draft(CONTENT), by(OFFICER)), PROPOSAL_PENDING);
  }

  @Test
  void aKnownProjectIsNotAdoptedAgain() {
    lives = List.of(life(BIO, null, null));
    refused(
        nothing().when(draft(CONTENT), by(OFFICER)),
        ProjectRefused.PROJECT_KNOWN_ALREADY,
        "field",
        "project");
  }

  @Test
  void anIntegrationGoesIntoAnotherThatIsStillThereAndNotInACircle() {
    refused(
        nothing().when(integration(K_RIP), by(OFFICER)),
        ProjectRefused.INTEGRATED_INTO_ITSELF,
        "field",
        "into");
    lives = List.of(life(K_RIP, null, null), life(SILICON, SATURDAY.minusDays(9), null));
    refused(
        nothing().when(integration(SILICON), by(OFFICER)),
        ProjectRefused.INTEGRATION_TARGET_ENDED,
        "field",
        "into");
    lives = List.of(life(K_RIP, null, null), life(SILICON, SATURDAY, K_RIP));
    refused(
        nothing().when(integration(SILICON), by(OFFICER)),
        ProjectRefused.INTEGRATED_IN_A_CIRCLE,
        "field",
        "into");
  }

  @Test
  void aModificationChangesSomething() {
    ProjectEntry same = Examples.secondTerm().project("k-rip").orElseThrow();
    refused(
        nothing()
            .when(
                new DraftProposal(
                    ID,
                    ProposalMatter.MODIFICATION,
                    K_RIP,
                    ProposalContent.modification(ProjectChange.FOCUSED, same, SATURDAY),
                    "Focus",
                    List.of(),
                    FRIDAY),
                by(OFFICER)),
        NOTHING_CHANGED);
  }
}
