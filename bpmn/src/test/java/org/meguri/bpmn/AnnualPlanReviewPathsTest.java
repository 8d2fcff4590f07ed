package org.meguri.bpmn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AnnualPlanReviewPathsTest {

  private final Office office =
      new Office()
          .when(
              "assignReviewers",
              Map.of("reviewers", List.of("m1", "m2"), "chair", "chair", "quorum", 2))
          .when("countQuorum", Map.of("quorumMet", true));

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void aYearGoesRoundToItsContinuation() {
    String year = aPlanBegun();
    office.complete("draftPlan", Map.of());
    office.finding("assessPlan", "FORWARD");
    office.finding("directorReview", "FORWARD");
    assertThat(office.open()).containsOnlyKeys("convene");
    reviewed("APPROVE", 2);
    office.complete("answerOpinions", Map.of());
    office.finding("approvePlan", "APPROVE");
    assertThat(office.waitingAt(year)).containsExactly("springRoundClosed");
    office.message("spring-round-closed", "plan-k-rip-2006");
    office.complete("assessExPost", Map.of());
    office.finding("directorReviewExPost", "FORWARD");
    reviewed("APPROVE_WITH_CONDITIONS", 1);
    office.complete("answerOpinionsExPost", Map.of());
    office.finding("approveExPost", "APPROVE");
    office.complete("proposeReflection", Map.of());
    office.complete("decideReflection", Map.of("finding", "DECIDE", "reflection", "CONTINUE"));
    assertThat(office.running(year)).isFalse();
    assertThat(office.asked()).endsWith("recommendReflection", "recordContinuation");
  }

  private String aPlanBegun() {
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

  private void reviewed(String resolution, int opinions) {
    office.complete("convene", Map.of());
    office.complete("giveOpinion", Map.of());
    office.complete("giveOpinion", Map.of());
    office.complete("resolve", Map.of("resolution", resolution, "opinionCount", opinions));
  }
}
