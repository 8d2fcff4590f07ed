package org.meguri.bpmn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConditionFollowUpPathsTest {

  private static final Office office = new Office("condition");

  @AfterAll
  static void everyWayWasTaken() {
    try (office) {
      Ways.assertEveryWayWasTaken(office, "meguri/check/condition-follow-up.bpmn");
    }
  }

  @BeforeEach
  void begin() {
    office.begin();
  }

  @Test
  void theBureauReportsUntilTheSecretariatConfirms() {
    String condition = Cases.aCondition(office, "kyushu", false);
    office.completeLate("reportFulfilment", Map.of());
    office.completeLate("confirmFulfilment", Map.of("finding", "RETURN"));
    office.complete("reportFulfilment", Map.of());
    office.finding("confirmFulfilment", "CONFIRM");
    assertThat(office.running(condition)).isFalse();
  }

  @Test
  void whatConcernsTheWholeProgrammeThePolicyGroupReports() {
    String condition = Cases.aCondition(office, "policy-group", true);
    office.completeLate("reportProgrammeFulfilment", Map.of());
    office.finding("confirmFulfilment", "CONFIRM");
    assertThat(office.running(condition)).isFalse();
  }
}
