package org.meguri.bpmn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnnualPlanReviewPathsTest {

  private static final Office office = new Office("annual");

  @AfterAll
  static void everyWayWasTaken() {
    try (office) {
      Ways.assertEveryWayWasTaken(office, "meguri/plan/annual-plan-review.bpmn");
    }
  }

  @BeforeEach
  void begin() {
    office.begin();
    office
        .when("assignReviewers", Map.of("reviewers", List.of("m1"), "chair", "chair", "quorum", 1))
        .when("countQuorum", Map.of("quorumMet", true));
  }

  @Test
  void aYearGoesRoundToItsContinuation() {
    String year = aPlanAtTheCommission();
    resolved("APPROVE", 2);
    office.completeLate("answerOpinions", Map.of());
    office.finding("approvePlan", "APPROVE");
    assertThat(office.waitingAt(year)).containsExactly("springRoundClosed");
    aYearLater();
    resolved("APPROVE", 1);
    office.completeLate("answerOpinionsExPost", Map.of());
    office.finding("approveExPost", "APPROVE");
    office.completeLate("proposeReflection", Map.of());
    decided("CONTINUE");
    assertThat(office.running(year)).isFalse();
    assertThat(office.asked())
        .filteredOn(asked -> !asked.contains(" of "))
        .containsExactly(
            "openReview",
            "assignReviewers",
            "countQuorum",
            "openOpinions",
            "publishAssessment assessment-k-rip-2006-EX_ANTE",
            "beginExPost",
            "openReview",
            "assignReviewers",
            "countQuorum",
            "openOpinions",
            "publishAssessment assessment-k-rip-2006-EX_POST",
            "recommendReflection",
            "recordContinuation");
  }

  @Test
  void theReviewIsTheAssessmentsOwn() {
    aPlanAtTheCommission();
    var review =
        office
            .runtime()
            .createProcessInstanceQuery()
            .processInstanceBusinessKey("review-assessment-k-rip-2006-EX_ANTE")
            .singleResult();
    assertThat(office.runtime().getVariables(review.getId()))
        .containsEntry("reviewId", "review-assessment-k-rip-2006-EX_ANTE")
        .containsEntry("assessmentId", "assessment-k-rip-2006-EX_ANTE")
        .containsEntry("projectId", "k-rip")
        .containsEntry("bureauId", "kyushu")
        .containsEntry("fiscalYear", 2006);
  }

  @Test
  void anUnfitPlanGoesBackToItsOrganization() {
    aPlan();
    office.complete("draftPlan", Map.of());
    office.finding("assessPlan", "RETURN_PLAN");
    assertThat(office.open()).containsOnlyKeys("draftPlan");
  }

  @Test
  void theDirectorSendsAnAssessmentBackToTheOfficer() {
    aPlan();
    office.complete("draftPlan", Map.of());
    office.finding("assessPlan", "FORWARD");
    office.finding("directorReview", "SEND_BACK");
    assertThat(office.open()).containsOnlyKeys("assessPlan");
  }

  @Test
  void theCommissionReturnsAnAssessmentToTheOfficer() {
    aPlanAtTheCommission();
    resolved("RETURN", 2);
    assertThat(office.open()).containsOnlyKeys("assessPlan");
  }

  @Test
  void whereNobodyHadAnOpinionNothingIsToBeAnswered() {
    aPlanAtTheCommission();
    resolved("APPROVE", 0);
    assertThat(office.open()).containsOnlyKeys("approvePlan");
  }

  @Test
  void conditionsOfTheCommissionAreAlwaysAnswered() {
    aPlanAtTheCommission();
    resolved("APPROVE_WITH_CONDITIONS", 0);
    assertThat(office.open()).containsOnlyKeys("answerOpinions");
  }

  @Test
  void theDirectorHasAnswersCorrectedBeforeApproving() {
    aPlanAtTheCommission();
    resolved("APPROVE", 1);
    office.complete("answerOpinions", Map.of());
    office.finding("approvePlan", "SEND_BACK");
    assertThat(office.open()).containsOnlyKeys("answerOpinions");
  }

  @Test
  void theDirectorSendsAnExPostAssessmentBackToTheOfficer() {
    aPlanInForce();
    office.message("spring-round-closed", "plan-k-rip-2006");
    office.completeLate("assessExPost", Map.of());
    office.finding("directorReviewExPost", "SEND_BACK");
    assertThat(office.open()).containsOnlyKeys("assessExPost");
  }

  @Test
  void theCommissionReturnsAnExPostAssessmentToTheOfficer() {
    aPlanInForce();
    aYearLater();
    resolved("RETURN", 1);
    assertThat(office.open()).containsOnlyKeys("assessExPost");
  }

  @Test
  void expostConditionsAreAnsweredAndTheAnswersCorrected() {
    aPlanInForce();
    aYearLater();
    resolved("APPROVE_WITH_CONDITIONS", 1);
    office.complete("answerOpinionsExPost", Map.of());
    office.finding("approveExPost", "SEND_BACK");
    assertThat(office.open()).containsOnlyKeys("answerOpinionsExPost");
  }

  @ParameterizedTest
  @CsvSource({
    "CONTINUE, whichReflection-recordContinuation",
    "ACCELERATE, whichReflection-recordContinuation",
    "FOCUS, whichReflection-toModification",
    "EXPAND, whichReflection-toModification",
    "MODIFY_TARGETS, whichReflection-toModification",
    "REORGANIZE, whichReflection-toModification",
    "INTEGRATE, whichReflection-toAbolishment",
    "ABOLISH, whichReflection-toAbolishment"
  })
  void theDecidedReflectionChoosesTheWay(String reflection, String way) {
    String year = aReflectionToDecide();
    decided(reflection);
    assertThat(office.running(year)).isFalse();
    assertThat(office.waysTaken("annual-plan-review")).contains(way);
    assertThat(office.asked().contains("recordContinuation"))
        .isEqualTo(way.endsWith("Continuation"));
  }

  @Test
  void aReflectionMayBeSentBack() {
    aReflectionToDecide();
    office.finding("decideReflection", "SEND_BACK");
    assertThat(office.open()).containsOnlyKeys("proposeReflection");
  }

  @Test
  void anUnknownFindingStopsTheTaskInsteadOfChoosingAWay() {
    aPlan();
    office.complete("draftPlan", Map.of());
    assertThatThrownBy(() -> office.complete("assessPlan", Map.of("finding", "PERHAPS")))
        .hasMessageContaining("isPlanReady");
    assertThat(office.open()).containsOnlyKeys("assessPlan");
  }

  @Test
  void aReminderUnderWayStillKnowsItsTaskWhenTheTaskIsDone() {
    aPlan();
    office.fireOnly("remind_draftPlan");
    office.complete("draftPlan", Map.of());
    assertThat(office.asked()).containsExactly("reminder of draftPlan");
    assertThat(office.open()).containsOnlyKeys("assessPlan");
  }

  @Test
  void aFailingStepIsRetriedAndThenBecomesAnIncident() {
    office.failing("openReview");
    aPlan();
    office.complete("draftPlan", Map.of());
    office.complete("assessPlan", Map.of("finding", "FORWARD"));
    for (int attempt = 1; attempt <= 3; attempt++) {
      assertThat(office.incidents()).as("before attempt %s", attempt).isZero();
      assertThatThrownBy(
              attempt == 1
                  ? () -> office.complete("directorReview", Map.of("finding", "FORWARD"))
                  : () -> office.management().executeJob(office.jobAt("openReview").getId()))
          .hasMessageContaining("openReview is ill");
    }
    // The engine raises the same incident in the review and, through the call, in the year.
    assertThat(office.incidents()).isEqualTo(2);
    assertThat(office.jobAt("openReview").getRetries()).isZero();
  }

  private String aPlan() {
    return office.start(
        "annual-plan-review",
        "plan-k-rip-2006",
        Map.of(
            "projectId", "k-rip",
            "bureauId", "kyushu",
            "fiscalYear", 2006,
            "planId", "plan-k-rip-2006",
            "springRoundId", "survey-k-rip-2006-SPRING",
            "exAnteId", "assessment-k-rip-2006-EX_ANTE",
            "exPostId", "assessment-k-rip-2006-EX_POST"));
  }

  private String aPlanAtTheCommission() {
    String year = aPlan();
    office.completeLate("draftPlan", Map.of());
    office.finding("assessPlan", "FORWARD");
    office.finding("directorReview", "FORWARD");
    assertThat(office.open()).containsOnlyKeys("convene");
    return year;
  }

  private String aPlanInForce() {
    String year = aPlanAtTheCommission();
    resolved("APPROVE", 0);
    office.complete("approvePlan", Map.of("finding", "APPROVE"));
    return year;
  }

  private void aYearLater() {
    office.message("spring-round-closed", "plan-k-rip-2006");
    office.completeLate("assessExPost", Map.of());
    office.finding("directorReviewExPost", "FORWARD");
  }

  private String aReflectionToDecide() {
    String year = aPlanInForce();
    aYearLater();
    resolved("APPROVE", 0);
    office.complete("approveExPost", Map.of("finding", "APPROVE"));
    office.complete("proposeReflection", Map.of());
    return year;
  }

  private void decided(String reflection) {
    office.completeLate("decideReflection", Map.of("finding", "DECIDE", "reflection", reflection));
  }

  private void resolved(String resolution, int opinions) {
    office.complete("convene", Map.of());
    office.complete("giveOpinion", Map.of());
    office.complete("resolve", Map.of("resolution", resolution, "opinionCount", opinions));
  }
}
