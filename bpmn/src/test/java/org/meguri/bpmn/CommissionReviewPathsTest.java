package org.meguri.bpmn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CommissionReviewPathsTest {

  private static final Office office = new Office("commission");

  @AfterAll
  static void everyWayWasTaken() {
    try (office) {
      Ways.assertEveryWayWasTaken(office, "meguri/check/commission-review.bpmn");
    }
  }

  @BeforeEach
  void begin() {
    office.begin();
    office.when("countQuorum", Map.of("quorumMet", true));
  }

  @Test
  void eachReviewerIsAskedAndTheChairResolves() {
    reviewersAre("m1", "m2", "m3");
    String review = Cases.aReview(office);
    office.completeLate("convene", Map.of());
    assertThat(office.tasks("giveOpinion"))
        .extracting(Task::getAssignee)
        .containsExactlyInAnyOrder("m1", "m2", "m3");
    office.completeLate("giveOpinion", Map.of());
    office.complete("giveOpinion", Map.of());
    assertThat(office.asked())
        .as("blind until all are in")
        .doesNotContain("countQuorum", "openOpinions");
    office.complete("giveOpinion", Map.of());
    assertThat(office.tasks("resolve")).extracting(Task::getAssignee).containsExactly("chair");
    office.completeLate(
        "resolve", Map.of("finding", "APPROVE", "resolution", "APPROVE", "opinionCount", 3));
    assertThat(office.asked()).contains("followConditions");
    assertThat(office.running(review)).isFalse();
  }

  @Test
  void withoutQuorumTheSecretariatNamesReplacements() {
    reviewersAre("m1");
    office.when("countQuorum", Map.of("quorumMet", false));
    Cases.aReview(office);
    office.complete("convene", Map.of());
    office.complete("giveOpinion", Map.of());
    assertThat(office.open()).containsOnlyKeys("replaceReviewers");
    office.when("countQuorum", Map.of("quorumMet", true));
    office.completeLate("replaceReviewers", Map.of("reviewers", List.of("m4", "m5")));
    assertThat(office.tasks("giveOpinion"))
        .extracting(Task::getAssignee)
        .containsExactlyInAnyOrder("m4", "m5");
    office.complete("giveOpinion", Map.of());
    office.complete("giveOpinion", Map.of());
    assertThat(office.open()).containsOnlyKeys("resolve");
  }

  @Test
  void aQuorumLostBeforeTheResolutionIsCountedAnewAndFilledUp() {
    reviewersAre("m1");
    String review = Cases.aReview(office);
    office.complete("convene", Map.of());
    office.complete("giveOpinion", Map.of());
    office.when("countQuorum", Map.of("quorumMet", false));
    office.complete("resolve", Map.of("finding", "QUORUM_LOST"));
    assertThat(office.open()).containsOnlyKeys("replaceReviewers");
    assertThat(office.asked()).doesNotContain("followConditions");
    office.when("countQuorum", Map.of("quorumMet", true));
    office.complete("replaceReviewers", Map.of("reviewers", List.of("m4")));
    office.complete("giveOpinion", Map.of());
    office.complete("resolve", Map.of("finding", "APPROVE", "resolution", "APPROVE"));
    assertThat(office.running(review)).isFalse();
  }

  @Test
  void whereEverybodyIsInConflictReplacementsAreNamedAtOnce() {
    reviewersAre();
    office.when("countQuorum", Map.of("quorumMet", false));
    Cases.aReview(office);
    office.complete("convene", Map.of());
    assertThat(office.open()).containsOnlyKeys("replaceReviewers");
  }

  private static void reviewersAre(String... members) {
    office.when(
        "assignReviewers", Map.of("reviewers", List.of(members), "chair", "chair", "quorum", 3));
  }
}
