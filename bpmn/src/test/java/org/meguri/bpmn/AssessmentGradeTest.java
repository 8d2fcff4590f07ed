package org.meguri.bpmn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssessmentGradeTest {

  private static final String TABLE = "assessment-grade";
  private static final List<Integer> ATTAINMENTS = List.of(-1, 0, 49, 50, 79, 80, 99, 100);

  @Test
  void everyPossibleAssessmentHasExactlyOneGrade() {
    List<Map<String, Object>> open = new ArrayList<>();
    int asked = 0;
    for (int[] marks : allMarks()) {
      for (String kind : List.of("EX_ANTE", "EX_POST")) {
        for (boolean target : List.of(true, false)) {
          for (int attainment : ATTAINMENTS) {
            Map<String, Object> inputs = inputs(kind, target, attainment, marks);
            asked++;
            if (Tables.answers(TABLE, inputs).size() != 1) {
              open.add(inputs);
            }
          }
        }
      }
    }
    assertThat(asked).isEqualTo(56 * 2 * 2 * ATTAINMENTS.size());
    assertThat(open).isEmpty();
  }

  @Test
  void betterMarksNeverMakeAWorseGrade() {
    for (int[] marks : allMarks()) {
      for (int worse = 1; worse < 4; worse++) {
        if (marks[worse] > 0) {
          int[] better = marks.clone();
          better[worse]--;
          better[worse - 1]++;
          for (int attainment : ATTAINMENTS) {
            for (boolean target : List.of(true, false)) {
              String before = Tables.ask(TABLE, inputs("EX_POST", target, attainment, marks));
              String after = Tables.ask(TABLE, inputs("EX_POST", target, attainment, better));
              assertThat(after).isLessThanOrEqualTo(before);
            }
          }
        }
      }
    }
  }

  @Test
  void withoutANumericalTargetNoNumberMovesTheGrade() {
    for (int[] marks : allMarks()) {
      for (String kind : List.of("EX_ANTE", "EX_POST")) {
        assertThat(
                ATTAINMENTS.stream()
                    .map(attainment -> Tables.ask(TABLE, inputs(kind, false, attainment, marks)))
                    .distinct())
            .hasSize(1);
      }
    }
  }

  @Test
  void beforeTheYearAttainmentIsNotAsked() {
    for (int[] marks : allMarks()) {
      assertThat(
              ATTAINMENTS.stream()
                  .map(attainment -> Tables.ask(TABLE, inputs("EX_ANTE", true, attainment, marks)))
                  .distinct())
          .hasSize(1);
    }
  }

  @ParameterizedTest(name = "{0}, target {1}, {2} %, marks {3}/{4}/{5}/{6} -> {7}")
  @CsvSource({
    "EX_ANTE, true,   -1, 3, 2, 0, 0, A",
    "EX_ANTE, true,   -1, 2, 3, 0, 0, B",
    "EX_ANTE, true,   -1, 5, 0, 0, 0, A",
    "EX_ANTE, true,   -1, 4, 0, 1, 0, B",
    "EX_ANTE, true,   -1, 2, 0, 3, 0, C",
    "EX_ANTE, true,   -1, 4, 0, 0, 1, C",
    "EX_ANTE, true,   -1, 3, 0, 0, 2, D",
    "EX_POST, true,  100, 3, 2, 0, 0, A",
    "EX_POST, true, 99.9, 3, 2, 0, 0, B",
    "EX_POST, true,   80, 3, 2, 0, 0, B",
    "EX_POST, true, 79.9, 3, 2, 0, 0, C",
    "EX_POST, true,  150, 0, 5, 0, 0, B",
    "EX_POST, true,   79, 0, 5, 0, 0, C",
    "EX_POST, true,   50, 2, 0, 3, 0, C",
    "EX_POST, true, 49.9, 2, 0, 3, 0, D",
    "EX_POST, true,  200, 0, 0, 0, 5, D",
    "EX_POST, true,   -1, 5, 0, 0, 0, C",
    "EX_POST, true,   -1, 0, 0, 5, 0, C",
    "EX_POST, false,  -1, 4, 1, 0, 0, A",
    "EX_POST, false,  -1, 3, 2, 0, 0, B",
    "EX_ANTE, false,  -1, 3, 2, 0, 0, B",
    "EX_POST, false,  -1, 0, 2, 3, 0, C",
    "EX_POST, false,  -1, 0, 3, 0, 2, D",
  })
  void atItsBounds(
      String kind, boolean target, double attainment, int a, int b, int c, int d, String grade) {
    assertThat(Tables.ask(TABLE, inputs(kind, target, attainment, a, b, c, d))).isEqualTo(grade);
  }

  /** Every way to give the five criteria marks A to D. */
  private static List<int[]> allMarks() {
    List<int[]> all = new ArrayList<>();
    for (int a = 0; a <= 5; a++) {
      for (int b = 0; a + b <= 5; b++) {
        for (int c = 0; a + b + c <= 5; c++) {
          all.add(new int[] {a, b, c, 5 - a - b - c});
        }
      }
    }
    return all;
  }

  private static Map<String, Object> inputs(
      String kind, boolean target, Number attainment, int... marks) {
    return Map.of(
        "kind", kind,
        "hasNumericTarget", target,
        "attainmentPercent", attainment,
        "marksA", marks[0],
        "marksB", marks[1],
        "marksC", marks[2],
        "marksD", marks[3]);
  }
}
