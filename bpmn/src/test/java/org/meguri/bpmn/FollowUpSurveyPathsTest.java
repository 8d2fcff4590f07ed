package org.meguri.bpmn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FollowUpSurveyPathsTest {

  private static final Office office = new Office("survey");

  @AfterAll
  static void everyWayWasTaken() {
    try (office) {
      Ways.assertEveryWayWasTaken(office, "meguri/check/follow-up-survey.bpmn");
    }
  }

  @BeforeEach
  void begin() {
    office.begin();
  }

  @Test
  void aRoundClosesWhenAllAreInAndTheDirectorConfirms() {
    String round = Cases.aRound(office, "o1", "o2");
    assertThat(office.open())
        .containsOnly(Map.entry("submitFigures", 2), Map.entry("submitBureauFigures", 1));
    allSubmit();
    office.finding("checkFigures", "CLOSE");
    office.finding("closeRound", "CLOSE");
    assertThat(office.running(round)).isFalse();
    assertThat(office.asked()).startsWith("openSurveyRound").endsWith("announceRoundClosed");
  }

  @Test
  void everyOrganizationIsWaitedFor() {
    Cases.aRound(office, "o1", "o2");
    office.complete("submitBureauFigures", Map.of());
    office.complete("submitFigures", Map.of());
    assertThat(office.open()).containsOnly(Map.entry("submitFigures", 1));
  }

  @Test
  void aDoubtfulFigureIsCorrectedAndCheckedAgain() {
    Cases.aRound(office, "o1");
    allSubmit();
    office.finding("checkFigures", "ASK_CORRECTION");
    office.completeLate("correctFigures", Map.of());
    assertThat(office.open()).containsOnlyKeys("checkFigures");
  }

  @Test
  void theDirectorSendsTheRoundBackToTheOfficer() {
    Cases.aRound(office, "o1");
    allSubmit();
    office.finding("checkFigures", "CLOSE");
    office.finding("closeRound", "SEND_BACK");
    assertThat(office.open()).containsOnlyKeys("checkFigures");
  }

  @Test
  void afterTheWindowTheDirectorDecidesWhileCollectingGoesOn() {
    Cases.aRound(office, "o1");
    office.fire("windowEnds");
    assertThat(office.open())
        .containsOnlyKeys("grantLateException", "submitFigures", "submitBureauFigures");
  }

  @Test
  void anExceptionThatRanOutIsDecidedAgain() {
    Cases.aRound(office, "o1");
    office.fire("windowEnds");
    office.finding("grantLateException", "GRANT");
    assertThat(office.open()).containsOnlyKeys("submitFigures", "submitBureauFigures");
    office.fire("exceptionEnds");
    assertThat(office.open())
        .containsOnlyKeys("grantLateException", "submitFigures", "submitBureauFigures");
  }

  @Test
  void anExceptionThatWasUsedNeedsNoOtherDecision() {
    Cases.aRound(office, "o1");
    office.fire("windowEnds");
    office.finding("grantLateException", "GRANT");
    allSubmit();
    office.fire("exceptionEnds");
    assertThat(office.open()).containsOnlyKeys("checkFigures");
  }

  @Test
  void aClosedRoundDoesNotWaitForAnExceptionToRunOut() {
    String round = Cases.aRound(office, "o1");
    office.fire("windowEnds");
    office.finding("grantLateException", "GRANT");
    allSubmit();
    office.complete("checkFigures", Map.of("finding", "CLOSE"));
    office.complete("closeRound", Map.of("finding", "CLOSE"));
    assertThat(office.running(round)).isFalse();
  }

  @Test
  void whereNoExceptionIsGrantedTheRoundGoesOnWithWhatIsIn() {
    Cases.aRound(office, "o1", "o2");
    office.complete("submitFigures", Map.of());
    office.fire("windowEnds");
    office.finding("grantLateException", "REFUSE");
    assertThat(office.open()).containsOnlyKeys("checkFigures");
  }

  private static void allSubmit() {
    office.completeLate("submitBureauFigures", Map.of());
    office.completeLate("submitFigures", Map.of());
    while (!office.tasks("submitFigures").isEmpty()) {
      office.complete("submitFigures", Map.of());
    }
  }
}
