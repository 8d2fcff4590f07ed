package org.meguri.command.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meguri.command.assessment.AssessmentRefused.DEPARTURE_UNREASONED;
import static org.meguri.command.assessment.SomeEvidence.RECOMMENDS_B;

import org.junit.jupiter.api.Test;
import org.meguri.command.Outcome;

class ReasonedGradeTest {
  @Test
  void theRecommendedGradeNeedsNoReason() {
    assertThat(new ReasonedGrade(RECOMMENDS_B, Grade.B, null, 100).refusal()).isEmpty();
  }

  @Test
  void aDepartureNeedsOne() {
    Outcome unreasoned =
        Outcome.refused(DEPARTURE_UNREASONED, "field", "departureReason", "recommended", "B");
    assertThat(new ReasonedGrade(RECOMMENDS_B, Grade.A, null, 100).refusal()).contains(unreasoned);
    assertThat(new ReasonedGrade(RECOMMENDS_B, Grade.A, " ", 100).refusal()).contains(unreasoned);
  }

  @Test
  void aReasonedDepartureStands() {
    assertThat(new ReasonedGrade(RECOMMENDS_B, Grade.A, "波及効果", 100).refusal()).isEmpty();
  }
}
