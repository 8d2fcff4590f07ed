package org.meguri.command.assessment;

import static org.meguri.command.actor.SomeActors.by;
import static org.meguri.command.actor.SomeActors.theSystem;
import static org.meguri.command.assessment.AssessmentRefused.*;
import static org.meguri.command.assessment.SomeEvidence.*;
import static org.meguri.command.programme.Examples.*;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.meguri.command.assessment.AssessmentCommand.*;
import org.meguri.command.assessment.AssessmentEvent.*;

class ReflectingTest extends AssessmentFixture {

  private final ReflectionRecommended recommended =
      new ReflectionRecommended(A, K_RIP, RECOMMENDS_B);
  private final ReflectionProposed proposed =
      new ReflectionProposed(A, K_RIP, Reflection.CONTINUE, "順調", OTSU);

  @Test
  void whatIsPublishedGetsARecommendation() {
    fixture
        .given(published())
        .when(new RecommendReflection(A, RECOMMENDS_B), by(theSystem()))
        .expectEvents(recommended);
  }

  @Test
  void whatIsNotPublishedGetsNone() {
    refused(answered(), new RecommendReflection(A, RECOMMENDS_B), theSystem(), WRONG_STATE);
  }

  @Test
  void anOfficerProposesBesideTheRecommendation() {
    fixture
        .given(and(published(), recommended))
        .when(new ProposeReflection(A, Reflection.CONTINUE, "順調"), by(OFFICER))
        .expectEvents(proposed);
  }

  @ParameterizedTest
  @EnumSource(Reflection.class)
  void everyReflectionMayBeProposed(Reflection outcome) {
    fixture
        .given(and(published(), recommended))
        .when(new ProposeReflection(A, outcome, "理由"), by(OFFICER))
        .expectEvents(new ReflectionProposed(A, K_RIP, outcome, "理由", OTSU));
  }

  @Test
  void theDirectorDecidesWhatAnotherProposed() {
    fixture
        .given(and(published(), recommended, proposed))
        .when(new DecideReflection(A, Reflection.CONTINUE, "妥当", DAY), by(DIRECTOR))
        .expectEvents(new ReflectionDecided(A, K_RIP, Reflection.CONTINUE, "妥当", DAY, SHIBA));
  }

  @Test
  void whoProposedDoesNotDecide() {
    refused(
        and(
            published(),
            recommended,
            new ReflectionProposed(A, K_RIP, Reflection.CONTINUE, "順調", SHIBA)),
        new DecideReflection(A, Reflection.CONTINUE, "妥当", DAY),
        DIRECTOR,
        FOUR_EYES);
  }

  @Test
  void nothingIsDecidedButWhatWasProposed() {
    refused(
        and(published(), recommended, proposed),
        new DecideReflection(A, Reflection.EXPAND, "妥当", DAY),
        DIRECTOR,
        WRONG_STATE,
        "field",
        "outcome");
  }

  @Test
  void whatWasSentBackIsProposedAnew() {
    List<Object> sentBack =
        and(published(), recommended, proposed, new ReflectionSentBack(A, K_RIP, "理由不足", SHIBA));
    refused(
        sentBack, new DecideReflection(A, Reflection.CONTINUE, "妥当", DAY), DIRECTOR, WRONG_STATE);
    fixture
        .given(sentBack)
        .when(new ProposeReflection(A, Reflection.CONTINUE, "順調"), by(OFFICER))
        .expectEvents(proposed);
  }

  @Test
  void aDecisionStands() {
    refused(
        and(
            published(),
            recommended,
            proposed,
            new ReflectionDecided(A, K_RIP, Reflection.CONTINUE, "妥当", DAY, SHIBA)),
        new DecideReflection(A, Reflection.CONTINUE, "妥当", DAY),
        DIRECTOR,
        WRONG_STATE);
  }
}
