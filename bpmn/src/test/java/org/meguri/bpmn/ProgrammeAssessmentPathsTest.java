package org.meguri.bpmn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgrammeAssessmentPathsTest {

  private static final Office office = new Office("programme");

  @AfterAll
  static void everyWayWasTaken() {
    try (office) {
      Ways.assertEveryWayWasTaken(office, "meguri/check/programme-assessment.bpmn");
      Ways.assertEveryWayWasTaken(office, "meguri/check/overall-assessment.bpmn");
    }
  }

  @BeforeEach
  void begin() {
    office.begin();
    office
        .when("assignReviewers", Map.of("reviewers", List.of("m1"), "chair", "chair", "quorum", 1))
        .when("countQuorum", Map.of("quorumMet", true));
  }

  @ParameterizedTest
  @CsvSource({
    "programme-assessment, PROGRAMME_ANNUAL",
    "overall-assessment, OVERALL_EX_ANTE",
    "overall-assessment, OVERALL_INTERMEDIATE",
    "overall-assessment, OVERALL_EX_POST"
  })
  void itIsAssessedReviewedAnsweredApprovedAndPublished(String process, String kind) {
    String running = Cases.anAssessmentOfTheProgramme(office, process, kind);
    office.completeLate("assessProgramme", Map.of());
    office.completeLate("directorReviewProgramme", Map.of("finding", "FORWARD"));
    resolved("APPROVE");
    office.completeLate("answerOpinionsProgramme", Map.of());
    office.completeLate("approveProgramme", Map.of("finding", "APPROVE"));
    assertThat(office.running(running)).isFalse();
    assertThat(office.asked())
        .filteredOn(asked -> !asked.contains(" of "))
        .containsExactly(
            "beginProgrammeAssessment",
            "openReview",
            "assignReviewers",
            "countQuorum",
            "openOpinions",
            "followConditions",
            "publishAssessment assessment-whole-programme-2006-" + kind);
  }

  @ParameterizedTest
  @CsvSource({"programme-assessment, PROGRAMME_ANNUAL", "overall-assessment, OVERALL_EX_POST"})
  void theDirectorAndTheCommissionSendItBack(String process, String kind) {
    String running = Cases.anAssessmentOfTheProgramme(office, process, kind);
    office.complete("assessProgramme", Map.of());
    office.finding("directorReviewProgramme", "SEND_BACK");
    office.complete("assessProgramme", Map.of());
    office.finding("directorReviewProgramme", "FORWARD");
    resolved("RETURN");
    office.complete("assessProgramme", Map.of());
    office.finding("directorReviewProgramme", "FORWARD");
    resolved("APPROVE_WITH_CONDITIONS");
    office.complete("answerOpinionsProgramme", Map.of());
    office.finding("approveProgramme", "SEND_BACK");
    office.complete("answerOpinionsProgramme", Map.of());
    office.finding("approveProgramme", "APPROVE");
    assertThat(office.running(running)).isFalse();
  }

  private void resolved(String resolution) {
    office.complete("convene", Map.of());
    office.complete("giveOpinion", Map.of());
    office.complete(
        "resolve", Map.of("finding", resolution, "resolution", resolution, "opinionCount", 1));
  }
}
