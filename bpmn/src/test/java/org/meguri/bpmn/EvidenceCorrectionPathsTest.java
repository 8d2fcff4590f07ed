package org.meguri.bpmn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EvidenceCorrectionPathsTest {

  private static final Office office = new Office("corrections");
  private static final String EX_POST = "assessment-k-rip-2006-EX_POST";

  @AfterAll
  static void everyWayWasTaken() {
    try (office) {
      Ways.assertEveryWayWasTaken(office, "meguri/check/evidence-correction.bpmn");
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
  void aDecisionThatStandsStaysAsItIs() {
    String running = Cases.aCorrection(office, "ASSESSMENT", EX_POST);
    office.completeLate("considerCorrection", Map.of("outcome", "STANDS"));
    office.finding("confirmCorrection", "SEND_BACK");
    office.complete("considerCorrection", Map.of("outcome", "STANDS"));
    office.finding("confirmCorrection", "APPROVE");
    assertThat(office.running(running)).isFalse();
    assertThat(office.asked()).noneMatch(asked -> asked.startsWith("beginReassessment"));
  }

  @Test
  void anotherDecisionThanAnAssessmentIsChangedByItsOwnProcess() {
    String running = Cases.aCorrection(office, "ALLOCATION", "allocation-2008");
    office.complete("considerCorrection", Map.of("outcome", "REASSESS"));
    office.finding("confirmCorrection", "APPROVE");
    assertThat(office.running(running)).isFalse();
    assertThat(office.asked()).noneMatch(asked -> asked.startsWith("beginReassessment"));
  }

  @Test
  void anAssessmentMadeAnewIsReviewedAndPublishedBeforeItTakesTheOldOnesPlace() {
    String running = Cases.aCorrection(office, "ASSESSMENT", EX_POST);
    office.complete("considerCorrection", Map.of("outcome", "REASSESS"));
    office.finding("confirmCorrection", "APPROVE");
    office.completeLate("reassess", Map.of());
    office.finding("directorReviewReassessment", "SEND_BACK");
    office.complete("reassess", Map.of());
    office.finding("directorReviewReassessment", "FORWARD");
    resolved("RETURN");
    office.complete("reassess", Map.of());
    office.finding("directorReviewReassessment", "FORWARD");
    resolved("APPROVE");
    office.completeLate("answerOpinionsReassessment", Map.of());
    office.finding("approveReassessment", "SEND_BACK");
    office.complete("answerOpinionsReassessment", Map.of());
    office.finding("approveReassessment", "APPROVE");
    assertThat(office.running(running)).isFalse();
    assertThat(office.asked())
        .containsSubsequence(
            "beginReassessment",
            "openReview",
            "openOpinions",
            "publishAssessment " + EX_POST + "-2",
            "supersedeAssessment");
  }

  private void resolved(String resolution) {
    office.complete("convene", Map.of());
    office.complete("giveOpinion", Map.of());
    office.complete(
        "resolve", Map.of("finding", resolution, "resolution", resolution, "opinionCount", 1));
  }
}
