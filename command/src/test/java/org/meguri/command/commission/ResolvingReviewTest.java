package org.meguri.command.commission;

import static org.meguri.command.actor.SomeActors.*;
import static org.meguri.command.commission.CommissionRefused.*;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.meguri.command.Outcome;
import org.meguri.command.actor.PersonId;
import org.meguri.command.commission.ReviewCommand.*;
import org.meguri.command.commission.ReviewEvent.*;

class ResolvingReviewTest extends ReviewFixture {

  @Test
  void theChairResolvesByTheVotesOfThoseWhoGaveAnOpinion() {
    fixture
        .given(openedWithThree())
        .when(
            resolve(
                Map.of(
                    HARA, Resolution.APPROVE,
                    NODA, Resolution.APPROVE,
                    UEKI, Resolution.RETURN),
                new Dissent(UEKI, "目標が低い")),
            by(aMember("hara")))
        .expectEvents(
            new ReviewResolved(
                R,
                A,
                K_RIP,
                Resolution.APPROVE,
                Map.of("APPROVE", 2, "RETURN", 1),
                List.of(new Dissent(UEKI, "目標が低い")),
                null,
                "議事録",
                HELD_ON,
                HARA));
  }

  @Test
  void nobodyButTheChairResolves() {
    refused(openedWithThree(), resolveByTwo(), aMember("noda"), NOT_THE_CHAIR);
  }

  @Test
  void theSecretariatDecidesNothing() {
    refused(openedWithThree(), resolveByTwo(), aPolicyOfficer(), NOT_THE_CHAIR);
  }

  @Test
  void aChairWithAConflictNoticedLateHandsTheChairToTheNext() {
    conflicts.add(new Exclusion(HARA, ConflictKind.BOARD_SEAT, true));
    ResolveReview byTheOthers = resolve(Map.of(NODA, Resolution.APPROVE, UEKI, Resolution.APPROVE));
    refused(openedWithThree(), byTheOthers, aMember("hara"), NOT_THE_CHAIR);
    fixture
        .given(openedWithThree())
        .when(byTheOthers, by(aMember("noda")))
        .expectResultMessagePayload(Outcome.accepted(R));
  }

  @Test
  void aVoteOfAMemberInConflictDoesNotCount() {
    conflicts.add(new Exclusion(UEKI, ConflictKind.EMPLOYMENT, false));
    refused(
        openedWithThree(),
        resolve(Map.of(HARA, Resolution.APPROVE, UEKI, Resolution.APPROVE)),
        aMember("hara"),
        VOTE_WITHOUT_OPINION,
        "field",
        "votes");
  }

  @Test
  void whoGaveNoOpinionHasNoVote() {
    refused(
        and(assigned(), given(HARA), given(NODA), open()),
        resolve(Map.of(HARA, Resolution.APPROVE, UEKI, Resolution.APPROVE)),
        aMember("hara"),
        VOTE_WITHOUT_OPINION,
        "field",
        "votes");
  }

  @Test
  void votesBelowTheQuorumResolveNothing() {
    refused(
        openedWithThree(),
        resolve(Map.of(HARA, Resolution.APPROVE)),
        aMember("hara"),
        QUORUM_NOT_MET,
        "field",
        "votes");
  }

  @Test
  void theResolutionIsWhatMostVotedFor() {
    refused(
        openedWithThree(),
        resolve(
            Map.of(
                HARA, Resolution.APPROVE,
                NODA, Resolution.RETURN,
                UEKI, Resolution.RETURN)),
        aMember("hara"),
        RESOLUTION_AGAINST_VOTES,
        "field",
        "resolution");
  }

  @Test
  void aDissentIsOfOneWhoVotedOtherwise() {
    refused(
        openedWithThree(),
        resolve(
            Map.of(HARA, Resolution.APPROVE, NODA, Resolution.APPROVE), new Dissent(NODA, "理由")),
        aMember("hara"),
        DISSENT_WITHOUT_VOTE,
        "field",
        "dissents");
  }

  @Test
  void nothingIsResolvedWhileTheOpinionsAreSealed() {
    refused(
        and(assigned(), given(HARA), given(NODA)),
        resolveByTwo(),
        aMember("hara"),
        OPINIONS_SEALED);
  }

  @Test
  void aResolutionStands() {
    refused(resolvedByTwo(), resolveByTwo(), aMember("hara"), RESOLVED_ALREADY);
  }

  @Test
  void aResolutionHasMinutes() {
    refused(
        openedWithThree(),
        new ResolveReview(
            R,
            Resolution.APPROVE,
            Map.of(HARA, Resolution.APPROVE, NODA, Resolution.APPROVE),
            List.of(),
            null,
            " ",
            HELD_ON),
        aMember("hara"),
        TEXT_MISSING,
        "field",
        "minutes");
  }

  @Test
  void aChairWhoseTermEndedHandsTheChairToTheNext() {
    members.remove(0);
    ResolveReview byTheOthers = resolve(Map.of(NODA, Resolution.APPROVE, UEKI, Resolution.APPROVE));
    refused(openedWithThree(), byTheOthers, aMember("hara"), NOT_THE_CHAIR);
    fixture
        .given(openedWithThree())
        .when(byTheOthers, by(aMember("noda")))
        .expectResultMessagePayload(Outcome.accepted(R));
  }

  @Test
  void anAbstentionCountsForTheQuorumAndForNoResolution() {
    fixture
        .given(openedWithThree())
        .when(resolving(Map.of(HARA, Resolution.RETURN), NODA), by(aMember("hara")))
        .expectNoEvents()
        .expectResultMessagePayload(
            Outcome.refused(RESOLUTION_AGAINST_VOTES, "field", "resolution"));
    fixture
        .given(openedWithThree())
        .when(resolving(Map.of(HARA, Resolution.APPROVE), NODA), by(aMember("hara")))
        .expectEvents(
            new ReviewResolved(
                R,
                A,
                K_RIP,
                Resolution.APPROVE,
                Map.of("ABSTAIN", 1, "APPROVE", 1),
                List.of(),
                null,
                "議事録",
                HELD_ON,
                HARA));
  }

  @Test
  void whereAllAbstainNothingIsResolved() {
    refused(
        openedWithThree(),
        resolving(Map.of(), HARA, NODA, UEKI),
        aMember("hara"),
        RESOLUTION_AGAINST_VOTES,
        "field",
        "resolution");
  }

  @Test
  void whoGaveNoOpinionDoesNotAbstainEither() {
    refused(
        and(assigned(), given(HARA), given(NODA), open()),
        resolving(Map.of(HARA, Resolution.APPROVE), UEKI),
        aMember("hara"),
        VOTE_WITHOUT_OPINION,
        "field",
        "votes");
  }

  @Test
  void aVoteCastByTheMemberIsRecordedAsItWas() {
    refused(
        and(openedWithThree(), new VoteCast(R, K_RIP, NODA, Recommendation.RETURN, "差戻し", HELD_ON)),
        resolveByTwo(),
        aMember("hara"),
        VOTE_DIFFERS,
        "field",
        "votes",
        "member",
        "noda");
  }

  private static ResolveReview resolving(Map<PersonId, Resolution> votes, PersonId... abstaining) {
    return new ResolveReview(
        R,
        Resolution.APPROVE,
        votes,
        List.of(),
        null,
        "議事録",
        HELD_ON,
        java.util.Set.of(abstaining));
  }
}
