package org.meguri.command.commission;

import static org.meguri.command.actor.ActorRefused.NOT_AUTHORIZED;
import static org.meguri.command.actor.SomeActors.*;
import static org.meguri.command.commission.CommissionRefused.*;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.meguri.command.actor.PersonId;
import org.meguri.command.actor.Role;
import org.meguri.command.commission.ReviewCommand.*;
import org.meguri.command.commission.ReviewEvent.*;

class CastingAVoteTest extends ReviewFixture {

  @Test
  void whoGaveAnOpinionVotes() {
    fixture
        .given(openedWithThree())
        .when(vote(NODA, Recommendation.APPROVE, null), by(aMember("noda")))
        .expectEvents(new VoteCast(R, K_RIP, NODA, Recommendation.APPROVE, null, HELD_ON));
  }

  @Test
  void everyVoteButAPlainApprovalHasItsReason() {
    for (Recommendation each : Recommendation.values()) {
      if (each != Recommendation.APPROVE) {
        refused(
            openedWithThree(),
            vote(NODA, each, " "),
            aMember("noda"),
            REASON_MISSING,
            "field",
            "reason");
      }
    }
  }

  @Test
  void nobodyVotesForAnother() {
    refused(
        openedWithThree(),
        vote(NODA, Recommendation.APPROVE, null),
        standingIn(aMember("hara"), NODA),
        NOT_AUTHORIZED,
        "role",
        Role.COMMISSION_MEMBER.name());
  }

  @Test
  void aSixthPersonsVoteAfterTheResolutionIsRefusedByName() {
    refused(
        resolvedByTwo(),
        vote(PersonId.of("sixth"), Recommendation.APPROVE, null),
        aMember("sixth"),
        RESOLVED_ALREADY,
        "member",
        "sixth");
  }

  @Test
  void whoIsNotAssignedHasNoVote() {
    refused(
        openedWithThree(), vote(IDE, Recommendation.APPROVE, null), aMember("ide"), NOT_A_REVIEWER);
  }

  @Test
  void nobodyVotesWhileTheOpinionsAreSealed() {
    refused(
        and(assigned(), given(NODA)),
        vote(NODA, Recommendation.APPROVE, null),
        aMember("noda"),
        OPINIONS_SEALED);
  }

  @Test
  void whoGaveNoOpinionHasNoVote() {
    refused(
        and(assigned(), given(HARA), given(NODA), open()),
        vote(UEKI, Recommendation.APPROVE, null),
        aMember("ueki"),
        VOTE_WITHOUT_OPINION);
  }

  @Test
  void aMemberInConflictHasNoVote() {
    conflicts.add(new Exclusion(NODA, ConflictKind.GRANT, false));
    refused(
        openedWithThree(),
        vote(NODA, Recommendation.APPROVE, null),
        aMember("noda"),
        CONFLICT_OF_INTEREST);
  }

  @Test
  void aMemberWhoseTermEndedHasNoVote() {
    members.remove(1);
    refused(
        openedWithThree(), vote(NODA, Recommendation.APPROVE, null), aMember("noda"), TERM_OVER);
  }

  @Test
  void eachVotesOnce() {
    refused(
        and(openedWithThree(), new VoteCast(R, K_RIP, NODA, Recommendation.APPROVE, null, HELD_ON)),
        vote(NODA, Recommendation.RETURN, "差戻し"),
        aMember("noda"),
        VOTE_CAST_ALREADY);
  }

  private static CastVote vote(PersonId member, Recommendation vote, @Nullable String reason) {
    return new CastVote(R, member, vote, reason, HELD_ON);
  }
}
