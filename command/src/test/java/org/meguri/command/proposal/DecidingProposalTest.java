package org.meguri.command.proposal;

import static org.meguri.command.programme.Examples.DIRECTOR;
import static org.meguri.command.programme.Examples.KYUSHU;
import static org.meguri.command.programme.Examples.K_RIP;
import static org.meguri.command.programme.Examples.OFFICER;
import static org.meguri.command.programme.Examples.SYSTEM;
import static org.meguri.command.proposal.ProposalRefused.*;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.meguri.command.Outcome;
import org.meguri.command.actor.Actor;
import org.meguri.command.actor.ActorRefused;
import org.meguri.command.actor.Role;
import org.meguri.command.actor.RoleHeld;
import org.meguri.command.actor.Scope;
import org.meguri.command.grant.GrantId;
import org.meguri.command.programme.ProgrammeId;
import org.meguri.command.proposal.ProposalCommand.*;
import org.meguri.command.proposal.ProposalEvent.*;

/** Who decides, from when it holds, and what stands in its way. */
class DecidingProposalTest extends ProposalFixture {
  @Test
  void nobodyForwardsOrDecidesWhatTheyWrote() {
    Actor both =
        new Actor(
            O,
            Set.of(
                new RoleHeld(Role.OFFICER, Scope.bureau(KYUSHU)),
                new RoleHeld(Role.DIRECTOR, Scope.bureau(KYUSHU))),
            null);
    refused(proposal.given(drafted()).when(new ForwardProposal(ID, 1), by(both)), FOUR_EYES);
    refused(
        proposal
            .given(drafted(), forwarded(), confirmed())
            .when(new DecideProposal(ID, 1, "Yes", FRIDAY), by(both)),
        FOUR_EYES);
    refused(
        proposal
            .given(drafted(), forwarded(), objected(), new ProposalUpheld(ID, 1, "It stands", D))
            .andGiven(new JudgementPrevailed(ID, 1, KEPT, P))
            .when(new DecideProposal(ID, 1, "Yes", FRIDAY), by(DIRECTOR)),
        FOUR_EYES);
  }

  @Test
  void nobodyDecidesOnTheirOwnOrganization() {
    Actor staff =
        new Actor(
            D,
            Set.of(
                new RoleHeld(Role.DIRECTOR, Scope.bureau(KYUSHU)),
                new RoleHeld(Role.STAFF, Scope.organization("kyushu-bio-promotion"))),
            null);
    refused(
        proposal
            .given(drafted(), forwarded(), confirmed())
            .when(new DecideProposal(ID, 1, "Yes", FRIDAY), by(staff)),
        OWN_ORGANIZATION);
  }

  @Test
  void aDecisionOnFridayTakesEffectOnSaturdayAndNeverBefore() {
    proposal
        .given(drafted(), forwarded(), confirmed())
        .when(new DecideProposal(ID, 1, "Yes", FRIDAY), by(DIRECTOR))
        .expectEvents(
            new ProposalDecided(
                ID,
                ProposalMatter.ADOPTION,
                BIO,
                ProgrammeId.of("second-term"),
                1,
                "Yes",
                List.of(),
                SATURDAY,
                D));
    refused(
        proposal
            .given(drafted(), forwarded(), confirmed())
            .when(new DecideProposal(ID, 1, "Yes", SATURDAY.plusDays(1)), by(DIRECTOR)),
        DECISION_AFTER_EFFECT,
        "field",
        "effectiveOn",
        "on",
        "2006-04-02");
    refused(
        proposal
            .given(drafted(), forwarded())
            .when(new DecideProposal(ID, 1, "Yes", FRIDAY), by(DIRECTOR)),
        WRONG_STATE);
  }

  @Test
  void noProjectIsAbolishedOverUnsettledGrants() {
    grants.add(GrantId.of("grant-1"));
    refused(
        nothing()
            .when(
                new DraftProposal(
                    END,
                    ProposalMatter.ABOLISHMENT,
                    K_RIP,
                    ProposalContent.abolishment(null, SATURDAY),
                    "Done",
                    List.of(),
                    FRIDAY),
                by(OFFICER)),
        UNSETTLED_GRANTS,
        "named",
        "grant-1");
  }

  @Test
  void onlyTheProcessNotesThatItIsCarriedOut() {
    ProposalDecided decided =
        new ProposalDecided(
            ID,
            ProposalMatter.ADOPTION,
            BIO,
            ProgrammeId.of("second-term"),
            1,
            "Yes",
            List.of(),
            SATURDAY,
            D);
    proposal
        .given(drafted(), forwarded(), confirmed(), decided)
        .when(new NoteCarriedOut(ID, SATURDAY), by(SYSTEM))
        .expectEvents(new ProposalCarriedOut(ID, SATURDAY));
    proposal
        .given(drafted(), forwarded(), confirmed(), decided)
        .when(new NoteCarriedOut(ID, SATURDAY), by(DIRECTOR))
        .expectResultMessagePayload(Outcome.refused(ActorRefused.NOT_AUTHORIZED));
  }
}
