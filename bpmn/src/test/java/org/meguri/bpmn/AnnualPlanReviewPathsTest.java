package org.meguri.bpmn;

import static org.assertj.core.api.Assertions.assertThat;

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
            "followConditions",
            "publishAssessment assessment-k-rip-2006-EX_ANTE",
            "beginExPost",
            "openReview",
            "assignReviewers",
            "countQuorum",
            "openOpinions",
            "followConditions",
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
    Cases.aPlan(office);
    office.complete("draftPlan", Map.of());
    office.finding("assessPlan", "RETURN_PLAN");
    assertThat(office.open()).containsOnlyKeys("draftPlan");
  }

  @Test
  void theDirectorSendsAnAssessmentBackToTheOfficer() {
    Cases.aPlan(office);
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

  private String aPlanAtTheCommission() {
    String year = Cases.aPlan(office);
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
    office.complete(
        "resolve",
        Map.of("finding", resolution, "resolution", resolution, "opinionCount", opinions));
  }
}
