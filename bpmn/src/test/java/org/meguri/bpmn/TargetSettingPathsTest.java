package org.meguri.bpmn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TargetSettingPathsTest {

  private static final Office office = new Office("target");

  @AfterAll
  static void everyWayWasTaken() {
    try (office) {
      Ways.assertEveryWayWasTaken(office, "meguri/plan/target-setting.bpmn");
    }
  }

  @BeforeEach
  void begin() {
    office.begin();
  }

  @Test
  void theDirectorSetsTheTargetHoweverLate() {
    String setting = Cases.aTargetLeftOpen(office);
    assertThat(office.open()).isEqualTo(Map.of("setTarget", 1));
    office.completeLate("setTarget", Map.of("finding", "SET"));
    assertThat(office.running(setting)).isFalse();
  }

  @Test
  void beingLateDoesNotTakeTheTaskAway() {
    String setting = Cases.aTargetLeftOpen(office);
    office.fire("remind_setTarget");
    office.fire("escalate_setTarget");
    assertThat(office.open()).isEqualTo(Map.of("setTarget", 1));
    assertThat(office.running(setting)).isTrue();
  }
}
