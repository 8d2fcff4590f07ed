package org.meguri.command.assessment;

import static org.meguri.command.actor.ActorRefused.NOT_AUTHORIZED;
import static org.meguri.command.actor.SomeActors.by;
import static org.meguri.command.actor.SomeActors.theSystem;
import static org.meguri.command.assessment.AssessmentRefused.*;
import static org.meguri.command.assessment.SomeEvidence.*;
import static org.meguri.command.programme.Examples.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.meguri.command.Outcome;
import org.meguri.command.Refusal;
import org.meguri.command.actor.Actor;
import org.meguri.command.actor.PersonId;
import org.meguri.command.actor.Role;
import org.meguri.command.actor.RoleHeld;
import org.meguri.command.actor.Scope;
import org.meguri.command.assessment.AssessmentCommand.*;
import org.meguri.command.assessment.AssessmentEvent.*;
import org.meguri.command.commission.OpinionId;
import org.meguri.command.commission.Resolution;
import org.meguri.command.commission.StubReviews;

class AssessmentTest {
  private static final AssessmentId A = exAnte();
  private static final AssessmentId SUCCESSOR = AssessmentId.of("assessment-successor");
  private static final LocalDate DAY = LocalDate.of(2006, 3, 31);
  private static final OpinionId HARAS = OpinionId.of(StubReviews.REVIEW, PersonId.of("hara"));
  private static final PersonId OTSU = OFFICER.person();
  private static final PersonId SHIBA = DIRECTOR.person();

  private final AggregateTestFixture<Assessment> fixture =
      new AggregateTestFixture<>(Assessment.class);
  private final SomeEvidence standing = new SomeEvidence();
  private final StubReviews reviews = new StubReviews();
  private boolean successorPublished;

  @BeforeEach
  void others() {
    fixture.registerInjectableResource(standing);
    fixture.registerInjectableResource(reviews);
    fixture.registerInjectableResource(programmes());
    fixture.registerInjectableResource(
        (Published)
            assessment ->
                successorPublished && assessment.equals(SUCCESSOR)
                    ? OptionalInt.of(1)
                    : OptionalInt.empty());
  }

  @Nested
  class Beginning {
    private final BeginAssessment begin =
        new BeginAssessment(A, AssessmentKind.EX_ANTE, K_RIP, KYUSHU, 2006, PLAN, List.of(PLAN_V2));

    @Test
    void theSystemBegins() {
      fixture.givenNoPriorActivity().when(begin, by(theSystem())).expectEvents(begun());
    }

    @Test
    void nobodyElseDoes() {
      fixture
          .givenNoPriorActivity()
          .when(begin, by(OFFICER))
          .expectNoEvents()
          .expectResultMessagePayload(Outcome.refused(NOT_AUTHORIZED, "role", Role.SYSTEM.name()));
    }

    @Test
    void onlyOnce() {
      refused(List.of(begun()), begin, theSystem(), BEGUN_ALREADY);
    }

    @Test
    void notOnAPlanNobodySubmitted() {
      standing.withoutSubmittedPlan();
      fixture
          .givenNoPriorActivity()
          .when(begin, by(theSystem()))
          .expectNoEvents()
          .expectResultMessagePayload(Outcome.refused(PLAN_NOT_SUBMITTED));
    }
  }

  @Nested
  class Drafting {
    @Test
    void anOfficerOfTheBureauDrafts() {
      fixture.given(begun()).when(draft(0), by(OFFICER)).expectEvents(drafted(1));
    }

    @Test
    void withoutEvidenceOfItsOwnTheDraftRestsOnWhatItWasBegunWith() {
      fixture
          .given(begun())
          .when(
              new DraftAssessment(
                  A, 0, allMarks(), null, List.of(), RECOMMENDS_B, Grade.B, null, "総括"),
              by(OFFICER))
          .expectEvents(drafted(1));
    }

    @Test
    void anOfficerOfAnotherBureauDoesNot() {
      refused(
          List.of(begun()), draft(0), FOREIGN_OFFICER, NOT_AUTHORIZED, "role", Role.OFFICER.name());
    }

    @Test
    void anOfficerWhoIsAlsoStaffOfTheProjectDoesNot() {
      refused(List.of(begun()), draft(0), both(Role.OFFICER), OWN_ORGANIZATION);
    }

    @Test
    void aDraftOnAnOlderVersionIsStale() {
      refused(List.of(begun(), drafted(1)), draft(0), OFFICER, STALE_VERSION, "found", "1");
    }

    @Test
    void aMissingCriterionIsNamed() {
      refused(
          List.of(begun()),
          new DraftAssessment(
              A,
              0,
              allMarks().subList(0, 5),
              null,
              List.of(PLAN_V2),
              RECOMMENDS_B,
              Grade.B,
              null,
              "総括"),
          OFFICER,
          CRITERION_MISSING,
          "field",
          "mark.6");
    }

    @Test
    void aDraftHasASummary() {
      refused(
          List.of(begun()),
          new DraftAssessment(
              A, 0, allMarks(), null, List.of(PLAN_V2), RECOMMENDS_B, Grade.B, null, " "),
          OFFICER,
          TEXT_MISSING,
          "field",
          "summary");
    }

    @Test
    void aDraftOnAPlanResubmittedMeanwhileIsStale() {
      standing.withSubmittedPlan(3);
      refused(List.of(begun()), draft(0), OFFICER, EVIDENCE_STALE, "evidence", PLAN.value());
    }

    @Test
    void whileTheCommissionReviewsNobodyDraftsAnew() {
      reviews.open();
      refused(forwarded(), draft(1), OFFICER, WRONG_STATE);
    }

    @Test
    void whatTheCommissionReturnedIsDraftedAnew() {
      reviews.open().resolved(Resolution.RETURN);
      fixture.given(forwarded()).when(draft(1), by(OFFICER)).expectEvents(drafted(2));
    }

    @Test
    void whatIsPublishedIsNeverChanged() {
      refused(published(), draft(1), OFFICER, PUBLISHED_ALREADY);
    }
  }

  @Nested
  class Forwarding {
    @Test
    void theDirectorForwardsWhatAnotherDrafted() {
      fixture
          .given(begun(), drafted(1))
          .when(new ForwardAssessment(A, 1), by(DIRECTOR))
          .expectEvents(new AssessmentForwarded(A, K_RIP, 1, SHIBA));
    }

    @Test
    void whoDraftedItDoesNotForwardIt() {
      Actor officerMadeDirector =
          holding(
              OTSU.value(),
              new RoleHeld(Role.OFFICER, Scope.bureau(KYUSHU)),
              new RoleHeld(Role.DIRECTOR, Scope.bureau(KYUSHU)));
      refused(
          List.of(begun(), drafted(1)),
          new ForwardAssessment(A, 1),
          officerMadeDirector,
          FOUR_EYES);
    }

    @Test
    void anotherBureausDirectorDoesNot() {
      refused(
          List.of(begun(), drafted(1)),
          new ForwardAssessment(A, 1),
          FOREIGN_DIRECTOR,
          NOT_AUTHORIZED,
          "role",
          Role.DIRECTOR.name());
    }

    @Test
    void whatIsNotDraftedCannotBeForwarded() {
      refused(List.of(begun()), new ForwardAssessment(A, 0), DIRECTOR, NOT_DRAFTED);
    }

    @Test
    void whatTheDirectorDidNotSeeIsNotForwarded() {
      refused(
          List.of(begun(), drafted(1), drafted(2)),
          new ForwardAssessment(A, 1),
          DIRECTOR,
          STALE_VERSION,
          "found",
          "2");
    }

    @Test
    void aDraftSentBackIsDraftedAnewAndThenForwarded() {
      fixture
          .given(
              begun(), drafted(1), new AssessmentSentBack(A, K_RIP, 1, "根拠不足", SHIBA), drafted(2))
          .when(new ForwardAssessment(A, 2), by(DIRECTOR))
          .expectEvents(new AssessmentForwarded(A, K_RIP, 2, SHIBA));
    }

    @Test
    void aDraftSentBackIsNotForwardedAsItIs() {
      refused(
          List.of(begun(), drafted(1), new AssessmentSentBack(A, K_RIP, 1, "根拠不足", SHIBA)),
          new ForwardAssessment(A, 1),
          DIRECTOR,
          WRONG_STATE);
    }
  }

  @Nested
  class SendingBack {
    @Test
    void theDirectorSendsADraftBackWithReasons() {
      fixture
          .given(begun(), drafted(1))
          .when(new SendBackAssessment(A, 1, "根拠不足"), by(DIRECTOR))
          .expectEvents(new AssessmentSentBack(A, K_RIP, 1, "根拠不足", SHIBA));
    }

    @Test
    void notWithoutReasons() {
      refused(
          List.of(begun(), drafted(1)),
          new SendBackAssessment(A, 1, ""),
          DIRECTOR,
          REASON_MISSING,
          "field",
          "reason");
    }

    @Test
    void notWhileTheCommissionReviews() {
      reviews.open();
      refused(forwarded(), new SendBackAssessment(A, 1, "理由"), DIRECTOR, WRONG_STATE);
    }

    @Test
    void afterTheResolutionOnlyTheAnswersGoBack() {
      heard();
      fixture
          .given(and(answered(), new AssessmentSentBack(A, K_RIP, 1, "回答不足", SHIBA)))
          .when(new ApproveAssessment(A, 1, null), by(DIRECTOR))
          .expectEvents(approved(null));
    }
  }

  @Nested
  class AnsweringOpinions {
    @Test
    void anOfficerAnswersAnOpinion() {
      heard();
      fixture
          .given(forwarded())
          .when(new AnswerOpinion(A, HARAS, "計画に反映した。"), by(OFFICER))
          .expectEvents(new OpinionAnswered(A, K_RIP, HARAS, "計画に反映した。", OTSU));
    }

    @Test
    void anOpinionNobodyGaveHasNoAnswer() {
      heard();
      refused(
          forwarded(), new AnswerOpinion(A, OpinionId.of("other"), "回答"), OFFICER, OPINION_UNKNOWN);
    }

    @Test
    void theAnswerIsWritten() {
      heard();
      refused(
          forwarded(),
          new AnswerOpinion(A, HARAS, " "),
          OFFICER,
          TEXT_MISSING,
          "field",
          "answer." + HARAS);
    }
  }

  @Nested
  class Approving {
    @Test
    void theDirectorApprovesWhatTheCommissionHeard() {
      heard();
      fixture
          .given(answered())
          .when(new ApproveAssessment(A, 1, null), by(DIRECTOR))
          .expectEvents(approved(null));
    }

    @Test
    void notWithoutTheCommissionsOpinion() {
      reviews.open().resolved(Resolution.APPROVE);
      refused(forwarded(), new ApproveAssessment(A, 1, null), DIRECTOR, NO_OPINION_ON_RECORD);
    }

    @Test
    void notWithoutItsResolution() {
      reviews.open().withOpinionOf("hara");
      refused(forwarded(), new ApproveAssessment(A, 1, null), DIRECTOR, NO_RESOLUTION_ON_RECORD);
    }

    @Test
    void notWithAnOpinionUnanswered() {
      heard();
      refused(
          forwarded(),
          new ApproveAssessment(A, 1, null),
          DIRECTOR,
          OPINION_UNANSWERED,
          "field",
          "answer." + HARAS);
    }

    @Test
    void whoAnsweredTheOpinionsDoesNotApprove() {
      heard();
      refused(
          and(forwarded(), new OpinionAnswered(A, K_RIP, HARAS, "回答", SHIBA)),
          new ApproveAssessment(A, 1, null),
          DIRECTOR,
          FOUR_EYES);
    }

    @Test
    void aDirectorWhoIsStaffOfTheProjectDoesNotApprove() {
      heard();
      refused(answered(), new ApproveAssessment(A, 1, null), both(Role.DIRECTOR), OWN_ORGANIZATION);
    }

    @Test
    void againstTheCommissionsReturnOnlyWithReasons() {
      reviews.open().withOpinionOf("hara").resolved(Resolution.RETURN);
      refused(
          answered(),
          new ApproveAssessment(A, 1, null),
          DIRECTOR,
          DEPARTURE_UNREASONED,
          "field",
          "departureReason");
    }

    @Test
    void theReasonedDepartureIsPublishedWithIt() {
      reviews.open().withOpinionOf("hara").resolved(Resolution.RETURN);
      fixture
          .given(answered())
          .when(new ApproveAssessment(A, 1, "地域の実情"), by(DIRECTOR))
          .expectEvents(
              new AssessmentApproved(A, K_RIP, 1, Grade.B, Resolution.RETURN, "地域の実情", SHIBA));
    }

    @Test
    void notWhereThePlanWasResubmittedAfterItWasAssessed() {
      heard();
      standing.withSubmittedPlan(3);
      refused(
          answered(),
          new ApproveAssessment(A, 1, null),
          DIRECTOR,
          EVIDENCE_STALE,
          "evidence",
          PLAN.value());
    }

    @Test
    void whatIsNotForwardedIsNotApproved() {
      refused(
          List.of(begun(), drafted(1)), new ApproveAssessment(A, 1, null), DIRECTOR, WRONG_STATE);
    }
  }

  @Nested
  class Publishing {
    @Test
    void theSystemPublishesWhatIsApproved() {
      fixture
          .given(and(answered(), approved(null)))
          .when(new PublishAssessment(A, DAY), by(theSystem()))
          .expectEvents(new AssessmentPublished(A, K_RIP, 1, Grade.B, DAY));
    }

    @Test
    void notBefore() {
      refused(answered(), new PublishAssessment(A, DAY), theSystem(), NOT_APPROVED);
    }

    @Test
    void onlyOnce() {
      refused(published(), new PublishAssessment(A, DAY), theSystem(), PUBLISHED_ALREADY);
    }

    @Test
    void aPublishedSuccessorTakesItsPlace() {
      successorPublished = true;
      fixture
          .given(published())
          .when(new SupersedeAssessment(A, SUCCESSOR, "集計の訂正"), by(theSystem()))
          .expectEvents(new AssessmentSuperseded(A, K_RIP, SUCCESSOR, "集計の訂正"));
    }

    @Test
    void anUnpublishedOneDoesNot() {
      refused(
          published(),
          new SupersedeAssessment(A, SUCCESSOR, "集計の訂正"),
          theSystem(),
          SUCCESSOR_NOT_PUBLISHED);
    }
  }

  @Nested
  class CorrectedEvidence {
    @Test
    void marksThePublishedAssessmentThatCitesIt() {
      fixture
          .given(published())
          .when(new MarkEvidenceCorrected(A, PLAN_V2, "二重計上"), by(theSystem()))
          .expectEvents(new EvidenceCorrected(A, K_RIP, PLAN_V2, "二重計上"));
    }

    @Test
    void marksNothingThatDoesNotCiteIt() {
      refused(
          published(),
          new MarkEvidenceCorrected(A, ROUND_V5, "二重計上"),
          theSystem(),
          EVIDENCE_NOT_CITED);
    }
  }

  @Nested
  class Reflecting {
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

    @Test
    void whatThereIsNoWayToCarryOutIsNotProposed() {
      refused(
          and(published(), recommended),
          new ProposeReflection(A, Reflection.ABOLISH, "理由"),
          OFFICER,
          REFLECTION_NOT_AVAILABLE,
          "field",
          "outcome");
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
    void whatThereIsNoWayToCarryOutIsNotDecided() {
      refused(
          and(published(), recommended, proposed),
          new DecideReflection(A, Reflection.EXPAND, "妥当", DAY),
          DIRECTOR,
          REFLECTION_NOT_AVAILABLE,
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

  @Test
  void nothingCanBeAskedOfAnAssessmentNeverBegun() {
    for (Object command :
        List.of(
            draft(0),
            new SendBackAssessment(A, 1, "理由"),
            new ForwardAssessment(A, 1),
            new AnswerOpinion(A, HARAS, "回答"),
            new ApproveAssessment(A, 1, null))) {
      fixture
          .givenNoPriorActivity()
          .when(command, by(theSystem()))
          .expectNoEvents()
          .expectResultMessagePayload(Outcome.refused(ASSESSMENT_UNKNOWN));
    }
  }

  @Test
  void nothingFollowsFromAnAssessmentNeverBegun() {
    for (Object command :
        List.of(
            new PublishAssessment(A, DAY),
            new SupersedeAssessment(A, SUCCESSOR, "理由"),
            new MarkEvidenceCorrected(A, PLAN_V2, "理由"),
            new RecommendReflection(A, RECOMMENDS_B),
            new ProposeReflection(A, Reflection.CONTINUE, "理由"),
            new SendBackReflection(A, "理由"),
            new DecideReflection(A, Reflection.CONTINUE, "理由", DAY))) {
      fixture
          .givenNoPriorActivity()
          .when(command, by(theSystem()))
          .expectNoEvents()
          .expectException(AggregateNotFoundException.class);
    }
  }

  private void heard() {
    reviews.open().withOpinionOf("hara").resolved(Resolution.APPROVE);
  }

  private static Actor both(Role role) {
    return holding(
        "both",
        new RoleHeld(role, Scope.bureau(KYUSHU)),
        new RoleHeld(Role.MANAGER, Scope.project(K_RIP)));
  }

  private static AssessmentBegun begun() {
    return new AssessmentBegun(
        A, AssessmentKind.EX_ANTE, K_RIP, KYUSHU, 2006, PLAN, List.of(PLAN_V2));
  }

  private static DraftAssessment draft(int expectedVersion) {
    return new DraftAssessment(
        A, expectedVersion, allMarks(), null, List.of(PLAN_V2), RECOMMENDS_B, Grade.B, null, "総括");
  }

  private static AssessmentDrafted drafted(int version) {
    return new AssessmentDrafted(
        A,
        K_RIP,
        version,
        allMarks(),
        null,
        List.of(PLAN_V2),
        RECOMMENDS_B,
        Grade.B,
        null,
        "総括",
        OTSU);
  }

  private static List<Object> forwarded() {
    return List.of(begun(), drafted(1), new AssessmentForwarded(A, K_RIP, 1, SHIBA));
  }

  private static List<Object> answered() {
    return and(forwarded(), new OpinionAnswered(A, K_RIP, HARAS, "計画に反映した。", OTSU));
  }

  private static AssessmentApproved approved(String departureReason) {
    return new AssessmentApproved(A, K_RIP, 1, Grade.B, Resolution.APPROVE, departureReason, SHIBA);
  }

  private static List<Object> published() {
    return and(answered(), approved(null), new AssessmentPublished(A, K_RIP, 1, Grade.B, DAY));
  }

  private static List<Object> and(List<Object> before, Object... more) {
    List<Object> all = new ArrayList<>(before);
    all.addAll(Arrays.asList(more));
    return all;
  }

  private void refused(List<?> given, Object command, Actor actor, Refusal rule, String... facts) {
    fixture
        .given(given)
        .when(command, Map.of(Actor.KEY, actor))
        .expectNoEvents()
        .expectResultMessagePayload(Outcome.refused(rule, facts));
  }
}
