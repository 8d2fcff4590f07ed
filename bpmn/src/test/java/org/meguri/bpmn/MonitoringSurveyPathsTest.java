package org.meguri.bpmn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MonitoringSurveyPathsTest {

  private static final Office office = new Office("monitoring");

  @AfterAll
  static void everyWayWasTaken() {
    try (office) {
      Ways.assertEveryWayWasTaken(office, "meguri/check/monitoring-survey.bpmn");
    }
  }

  @BeforeEach
  void begin() {
    office.begin();
  }

  @Test
  void membersAreAskedRemindedTwiceAndTheResultsPublished() {
    String survey = Cases.aMonitoringSurvey(office);
    assertThat(office.open()).isEqualTo(Map.of("openMonitoring", 1));
    office.completeLate("openMonitoring", Map.of("finding", "OPENED"));
    office.completeLate("sendInvitations", Map.of("finding", "SENT"));
    assertThat(office.open()).isEmpty();
    office.fire("firstReminderDue");
    office.fire("secondReminderDue");
    assertThat(office.open()).isEmpty();
    office.fire("windowEnds");
    assertThat(office.asked().stream().filter(clerk -> !clerk.contains(" of ")))
        .containsExactly(
            "beginMonitoring",
            "drawFrame",
            "remindRespondents",
            "remindRespondents",
            "closeMonitoring");
    office.completeLate("writeUpResults", Map.of("finding", "WRITTEN"));
    office.completeLate("reviewResults", Map.of("finding", "PUBLISH"));
    assertThat(office.running(survey)).isFalse();
  }

  @Test
  void whatTheDirectorSendsBackIsWrittenAgain() {
    Cases.aMonitoringSurvey(office);
    office.complete("openMonitoring", Map.of("finding", "OPENED"));
    office.complete("sendInvitations", Map.of("finding", "SENT"));
    office.fire("firstReminderDue");
    office.fire("secondReminderDue");
    office.fire("windowEnds");
    office.complete("writeUpResults", Map.of("finding", "WRITTEN"));
    office.complete("reviewResults", Map.of("finding", "SEND_BACK"));
    assertThat(office.open()).containsOnlyKeys("writeUpResults");
  }
}
