package org.meguri.bpmn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReflectionTablesTest {

  private static final String TABLE = "recommended-reflection";
  private static final Set<String> OUTCOMES =
      Set.of(
          "CONTINUE",
          "ACCELERATE",
          "FOCUS",
          "EXPAND",
          "MODIFY_TARGETS",
          "REORGANIZE",
          "INTEGRATE",
          "ABOLISH");

  @Test
  void everyAssessmentHasOneRecommendationAndEveryOutcomeIsOnceRecommended() {
    Set<String> recommended = new TreeSet<>();
    for (String grade : List.of("A", "B", "C", "D")) {
      for (boolean target : List.of(true, false)) {
        for (String resolution : List.of("APPROVE", "APPROVE_WITH_CONDITIONS", "RETURN")) {
          for (double attainment : List.of(-1.0, 0.0, 49.99, 50.0, 99.9, 119.99, 120.0, 999.0)) {
            recommended.add(Tables.ask(TABLE, inputs(grade, attainment, target, resolution)));
          }
        }
      }
    }
    assertThat(recommended).containsExactlyInAnyOrderElementsOf(OUTCOMES);
  }

  @ParameterizedTest
  @CsvSource({
    "A,  120, true,  APPROVE,                 EXPAND",
    "A,  119, true,  APPROVE,                 ACCELERATE",
    "A,   -1, false, APPROVE,                 CONTINUE",
    "B,   85, true,  APPROVE,                 CONTINUE",
    "B,   -1, false, APPROVE,                 CONTINUE",
    "B,   85, true,  APPROVE_WITH_CONDITIONS, FOCUS",
    "C,   60, true,  APPROVE,                 FOCUS",
    "C,   -1, true,  APPROVE,                 FOCUS",
    "C,   20, true,  APPROVE,                 MODIFY_TARGETS",
    "C,   -1, false, APPROVE,                 FOCUS",
    "D,   60, true,  APPROVE,                 REORGANIZE",
    "D,   20, true,  APPROVE,                 INTEGRATE",
    "D,   20, true,  APPROVE_WITH_CONDITIONS, ABOLISH",
    "D,   -1, false, APPROVE_WITH_CONDITIONS, REORGANIZE",
  })
  void recommendsByGradeAttainmentAndResolution(
      String grade, double attainment, boolean target, String resolution, String outcome) {
    assertThat(Tables.ask(TABLE, inputs(grade, attainment, target, resolution))).isEqualTo(outcome);
  }

  @Test
  void withoutANumericalTargetNoProjectEndsByANumber() {
    for (String grade : List.of("A", "B", "C", "D")) {
      for (double attainment : List.of(-1.0, 0.0, 20.0, 500.0)) {
        assertThat(Tables.ask(TABLE, inputs(grade, attainment, false, "APPROVE")))
            .isNotIn("INTEGRATE", "ABOLISH", "MODIFY_TARGETS", "EXPAND");
      }
    }
  }

  @Test
  void everyReflectionHasOneRouteAndAnUnknownOneHasNone() {
    for (String reflection : OUTCOMES) {
      assertThat(Tables.ask("reflection-route", Map.of("reflection", reflection)))
          .isIn("CONTINUE", "MODIFICATION", "ABOLISHMENT");
    }
    assertThat(Tables.answers("reflection-route", Map.of("reflection", "ELSEWHERE"))).isEmpty();
  }

  private static Map<String, Object> inputs(
      String grade, double attainment, boolean target, String resolution) {
    return Map.of(
        "grade", grade,
        "attainmentPercent", attainment,
        "hasNumericTarget", target,
        "resolution", resolution);
  }
}
