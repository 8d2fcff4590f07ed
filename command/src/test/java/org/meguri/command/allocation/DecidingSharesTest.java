package org.meguri.command.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meguri.command.allocation.SomeYear.FIRST;
import static org.meguri.command.allocation.SomeYear.YEAR;
import static org.meguri.command.programme.Examples.POLICY;
import static org.meguri.command.programme.Examples.SYSTEM;

import org.junit.jupiter.api.Test;
import org.meguri.command.actor.Actor;
import org.meguri.command.actor.ActorRefused;
import org.meguri.command.actor.Role;
import org.meguri.command.actor.RoleHeld;
import org.meguri.command.actor.Scope;
import org.meguri.command.allocation.AllocationCommand.ConfirmCarriedOut;
import org.meguri.command.allocation.AllocationCommand.GiveAllocationOpinion;
import org.meguri.command.allocation.AllocationCommand.MarkAllocationEvidence;
import org.meguri.command.allocation.AllocationCommand.SendBackShares;
import org.meguri.command.allocation.AllocationEvent.AllocationEvidenceCorrected;
import org.meguri.command.allocation.AllocationEvent.SharesDecided;
import org.meguri.command.allocation.AllocationEvent.SharesProposed;
import org.meguri.command.allocation.AllocationEvent.SharesSentBack;
import org.meguri.command.assessment.Evidence;
import org.meguri.command.programme.Examples;

class DecidingSharesTest extends AllocationFixture {
  private static final Actor BOTH =
      Examples.holding(
          "kasumi",
          new RoleHeld(Role.POLICY_OFFICER, Scope.ALL),
          new RoleHeld(Role.POLICY_DIRECTOR, Scope.ALL));

  @Test
  void figuresCorrectedAfterTheProposalKeepItFromBeingDecided() {
    year.correctRounds();
    refused(
        allocation.given(OPENED, proposed(POLICY), OPINION).when(decision("対応する。"), by(CHIEF)),
        AllocationRefused.EVIDENCE_STALE,
        "evidence",
        SomeYear.winter(FIRST).value());
  }

  @Test
  void aDirectorWhoDidNotProposeDecidesOnceTheCommissionIsHeardAndAnswered() {
    SharesProposed proposed = proposed(POLICY);
    refused(
        allocation.given(OPENED, proposed).when(decision("対応する。"), by(CHIEF)),
        AllocationRefused.NO_OPINION_ON_RECORD);
    refused(
        allocation.given(OPENED, proposed, OPINION).when(decision(null), by(CHIEF)),
        AllocationRefused.OPINION_UNANSWERED,
        "field",
        "answer");
    refused(
        allocation.given(OPENED, proposed, OPINION).when(decision("対応する。"), by(BOTH)),
        AllocationRefused.FOUR_EYES);
    allocation
        .given(OPENED, proposed, OPINION)
        .when(decision("対応する。"), by(CHIEF))
        .expectEvents(decided(proposed));
  }

  @Test
  void aDecisionIsReckonedAgainToTheSameSharesFromWhatItKeeps() {
    SharesDecided decided = decided(proposed(POLICY));
    assertThat(decided.basis().shares()).isEqualTo(decided.shares());
  }

  @Test
  void theChairGivesOneOpinionOnEachProposal() {
    GiveAllocationOpinion opinion =
        new GiveAllocationOpinion(YEARS, 1, Stance.AGREES, "妥当である。", MARCH);
    refused(
        allocation.given(OPENED, proposed(POLICY)).when(opinion, by(POLICY)),
        ActorRefused.NOT_AUTHORIZED,
        "role",
        "COMMISSION_CHAIR");
    allocation.given(OPENED, proposed(POLICY)).when(opinion, by(CHAIR)).expectEvents(OPINION);
    refused(
        allocation.given(OPENED, proposed(POLICY), OPINION).when(opinion, by(CHAIR)),
        AllocationRefused.WRONG_STATE);
  }

  @Test
  void whatIsSentBackIsProposedAnewAndHeardAnew() {
    SharesSentBack back = new SharesSentBack(YEARS, 1, "再検討", CHIEF.person());
    refused(
        allocation
            .given(OPENED, proposed(POLICY), OPINION)
            .when(new SendBackShares(YEARS, 1, " "), by(CHIEF)),
        AllocationRefused.REASON_MISSING,
        "field",
        "reason");
    allocation
        .given(OPENED, proposed(POLICY), OPINION)
        .when(new SendBackShares(YEARS, 1, "再検討"), by(CHIEF))
        .expectEvents(back);
    refused(
        allocation.given(OPENED, proposed(POLICY), back).when(proposal(), by(POLICY)),
        AllocationRefused.STALE_VERSION,
        "found",
        "1");
  }

  @Test
  void nothingIsCarriedOutThatWasNotDecided() {
    refused(
        allocation
            .given(OPENED, proposed(POLICY))
            .when(new ConfirmCarriedOut(YEARS, MARCH), by(SYSTEM)),
        AllocationRefused.WRONG_STATE);
  }

  @Test
  void correctedEvidenceMarksWhatCitesIt() {
    Evidence cited = new Evidence("round", SomeYear.winter(FIRST).value(), 4);
    allocation
        .given(OPENED, proposed(POLICY))
        .when(new MarkAllocationEvidence(YEARS, cited, "訂正"), by(SYSTEM))
        .expectEvents(new AllocationEvidenceCorrected(YEARS, cited, "訂正"));
    refused(
        allocation.given(OPENED).when(new MarkAllocationEvidence(YEARS, cited, "訂正"), by(SYSTEM)),
        AllocationRefused.EVIDENCE_NOT_CITED,
        "evidence",
        cited.id());
  }

  private static SharesDecided decided(SharesProposed of) {
    return new SharesDecided(
        YEARS,
        YEAR,
        1,
        of.basis(),
        of.shares(),
        "対応する。",
        "配分案のとおり",
        MARCH,
        POLICY.person(),
        CHIEF.person());
  }
}
