package org.meguri.command.commission;

import static org.meguri.command.actor.SomeActors.*;
import static org.meguri.command.commission.CommissionRefused.*;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.meguri.command.Outcome;
import org.meguri.command.commission.ReviewCommand.*;
import org.meguri.command.commission.ReviewEvent.*;

class QuorumTest extends ReviewFixture {

  @Test
  void isMetByEnoughOpinions() {
    fixture
        .given(and(assigned(), given(HARA), given(NODA)))
        .when(new CountQuorum(R), by(theSystem()))
        .expectEvents(new QuorumCounted(R, K_RIP, 2, 2, true));
  }

  @Test
  void isNotMetByOpinionsOfMembersInConflict() {
    conflicts.add(new Exclusion(NODA, ConflictKind.EMPLOYMENT, false));
    fixture
        .given(and(assigned(), given(HARA), given(NODA)))
        .when(new CountQuorum(R), by(theSystem()))
        .expectEvents(new QuorumCounted(R, K_RIP, 1, 2, false));
  }

  @Test
  void whenItFailedTheSecretariatNamesReplacements() {
    fixture
        .given(quorumFailed())
        .when(replaceBy(IDE), by(aPolicyOfficer()))
        .expectEvents(new ReviewersReplaced(R, K_RIP, List.of(IDE), "定足数不足", SECRETARY));
  }

  @Test
  void withoutItsFailureNobodyIsReplaced() {
    refused(assigned(), replaceBy(IDE), aPolicyOfficer(), REPLACEMENT_NOT_NEEDED);
  }

  @Test
  void aReplacementIsFreeOfConflict() {
    conflicts.add(new Exclusion(IDE, ConflictKind.EMPLOYMENT, false));
    refused(
        quorumFailed(),
        replaceBy(IDE),
        aPolicyOfficer(),
        CONFLICT_OF_INTEREST,
        "field",
        "added",
        "member",
        "ide");
  }

  @Test
  void aReplacementIsAMemberInTerm() {
    members.remove(3);
    refused(
        quorumFailed(),
        replaceBy(IDE),
        aPolicyOfficer(),
        TERM_OVER,
        "field",
        "added",
        "member",
        "ide");
  }

  @Test
  void whoDeclinedIsNotNamedAgain() {
    refused(
        quorumFailed(),
        replaceBy(NODA),
        aPolicyOfficer(),
        REVIEWER_ALREADY,
        "field",
        "added",
        "member",
        "noda");
  }

  @Test
  void aReplacementGivesTheirOpinion() {
    fixture
        .given(
            and(quorumFailed(), new ReviewersReplaced(R, K_RIP, List.of(IDE), "定足数不足", SECRETARY)))
        .when(opinion(IDE), by(aMember("ide")))
        .expectEvents(given(IDE));
  }

  @Test
  void lostAfterTheOpinionsWereOpenedItLetsNothingBeResolved() {
    refused(
        and(openedWithThree(), declined(NODA), declined(UEKI)),
        resolveByTwo(),
        aMember("hara"),
        QUORUM_NOT_MET);
    members.remove(2);
    members.remove(1);
    refused(openedWithThree(), resolveByTwo(), aMember("hara"), QUORUM_NOT_MET);
  }

  @Test
  void lostSoLateItIsFilledUpByAnOpinionGivenUnseeing() {
    List<Object> lost =
        and(
            openedWithThree(),
            declined(NODA),
            declined(UEKI),
            new QuorumCounted(R, K_RIP, 1, 2, false));
    refused(lost, resolveByTwo(), aMember("hara"), OPINIONS_SEALED);
    ReviewersReplaced by = new ReviewersReplaced(R, K_RIP, List.of(IDE), "定足数不足", SECRETARY);
    fixture.given(lost).when(replaceBy(IDE), by(aPolicyOfficer())).expectEvents(by);
    List<Object> replaced = and(lost, by);
    fixture.given(replaced).when(opinion(IDE), by(aMember("ide"))).expectEvents(given(IDE));
    fixture
        .given(and(replaced, given(IDE), new QuorumCounted(R, K_RIP, 2, 2, true), open()))
        .when(
            resolve(Map.of(HARA, Resolution.APPROVE, IDE, Resolution.APPROVE)), by(aMember("hara")))
        .expectResultMessagePayload(Outcome.accepted(R));
  }
}
