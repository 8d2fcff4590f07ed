package org.meguri.command.commission;

import static org.meguri.command.actor.ActorRefused.NOT_AUTHORIZED;
import static org.meguri.command.actor.SomeActors.*;
import static org.meguri.command.commission.CommissionRefused.*;

import org.junit.jupiter.api.Test;
import org.meguri.command.actor.Role;
import org.meguri.command.commission.ReviewCommand.*;
import org.meguri.command.commission.ReviewEvent.*;

class GivingAnOpinionTest extends ReviewFixture {

  @Test
  void aReviewerGivesOne() {
    fixture.given(assigned()).when(opinion(NODA), by(aMember("noda"))).expectEvents(given(NODA));
  }

  @Test
  void nobodyGivesOneForAnother() {
    refused(
        assigned(),
        opinion(NODA),
        standingIn(aMember("hara"), NODA),
        NOT_AUTHORIZED,
        "role",
        Role.COMMISSION_MEMBER.name());
  }

  @Test
  void aMemberNotAssignedGivesNone() {
    refused(assigned(), opinion(IDE), aMember("ide"), NOT_A_REVIEWER);
  }

  @Test
  void aConflictDeclaredAfterAssignmentShutsTheReviewerOut() {
    conflicts.add(new Exclusion(NODA, ConflictKind.GRANT, true));
    refused(assigned(), opinion(NODA), aMember("noda"), CONFLICT_OF_INTEREST);
  }

  @Test
  void aMemberWhoseTermEndedSinceTheNamingGivesNone() {
    members.remove(1);
    refused(assigned(), opinion(NODA), aMember("noda"), TERM_OVER);
  }

  @Test
  void eachGivesOneOnly() {
    refused(and(assigned(), given(NODA)), opinion(NODA), aMember("noda"), OPINION_GIVEN_ALREADY);
  }

  @Test
  void whoDeclinedGivesNone() {
    refused(and(assigned(), declined(NODA)), opinion(NODA), aMember("noda"), DECLINED_ALREADY);
  }

  @Test
  void noneIsGivenOnceTheOpinionsAreOpen() {
    refused(
        and(assigned(), given(HARA), given(NODA), open()),
        opinion(UEKI),
        aMember("ueki"),
        OPINIONS_OPEN);
  }

  @Test
  void noneIsGivenAfterTheResolution() {
    refused(resolvedByTwo(), opinion(UEKI), aMember("ueki"), RESOLVED_ALREADY);
  }

  @Test
  void conditionsAreNamedWhereApprovalDependsOnThem() {
    refused(
        assigned(),
        new SubmitOpinion(R, NODA, Recommendation.APPROVE_WITH_CONDITIONS, "概ね妥当", " "),
        aMember("noda"),
        TEXT_MISSING,
        "field",
        "conditions");
  }

  @Test
  void anOpinionHasAText() {
    refused(
        assigned(),
        new SubmitOpinion(R, NODA, Recommendation.APPROVE, "", null),
        aMember("noda"),
        TEXT_MISSING,
        "field",
        "text");
  }

  @Test
  void tenMegabytesAreNoOpinion() {
    refused(
        assigned(),
        new SubmitOpinion(R, NODA, Recommendation.APPROVE, "あ".repeat(10_000_000), null),
        aMember("noda"),
        TEXT_TOO_LONG,
        "field",
        "text",
        "limit",
        "20000");
  }
}
