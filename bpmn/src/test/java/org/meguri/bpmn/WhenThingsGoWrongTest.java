package org.meguri.bpmn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WhenThingsGoWrongTest {

  private static final Office office = new Office("wrong");

  @AfterAll
  static void close() {
    office.close();
  }

  @BeforeEach
  void begin() {
    office.begin();
  }

  @Test
  void anUnknownFindingStopsTheTaskInsteadOfChoosingAWay() {
    Cases.aPlan(office);
    office.complete("draftPlan", Map.of());
    assertThatThrownBy(() -> office.complete("assessPlan", Map.of("finding", "PERHAPS")))
        .hasMessageContaining("isPlanReady");
    assertThat(office.open()).containsOnlyKeys("assessPlan");
  }

  @Test
  void aReminderUnderWayStillKnowsItsTaskWhenTheTaskIsDone() {
    Cases.aPlan(office);
    office.fireOnly("remind_draftPlan");
    office.complete("draftPlan", Map.of());
    assertThat(office.asked()).containsExactly("reminder of draftPlan");
    assertThat(office.open()).containsOnlyKeys("assessPlan");
  }

  @Test
  void aFailingStepIsRetriedAndThenBecomesAnIncident() {
    office.failing("openReview");
    Cases.aPlan(office);
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
}
