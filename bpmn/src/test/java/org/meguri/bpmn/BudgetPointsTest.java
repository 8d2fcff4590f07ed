package org.meguri.bpmn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BudgetPointsTest {

  @ParameterizedTest
  @CsvSource({
    "WINTER,     -,                       0,   20",
    "WINTER,     -,                       39,  20",
    "WINTER,     -,                       40,  40",
    "WINTER,     -,                       59,  40",
    "WINTER,     -,                       60,  60",
    "WINTER,     -,                       80,  80",
    "WINTER,     -,                       99,  80",
    "WINTER,     -,                       100, 100",
    "WINTER,     -,                       320, 100",
    "EX_ANTE,    A,                       -1,  100",
    "EX_ANTE,    B,                       -1,  75",
    "EX_ANTE,    C,                       -1,  50",
    "EX_ANTE,    D,                       -1,  25",
    "EX_POST,    A,                       -1,  100",
    "EX_POST,    B,                       -1,  75",
    "EX_POST,    C,                       -1,  50",
    "EX_POST,    D,                       -1,  25",
    "COMMISSION, APPROVE,                 -1,  100",
    "COMMISSION, APPROVE_WITH_CONDITIONS, -1,  60",
    "COMMISSION, RETURN,                  -1,  20",
  })
  void everyFindingOfAFactorHasItsPoints(
      String factor, String finding, double percent, int points) {
    assertThat(
            Tables.points(
                Map.of("factor", factor, "finding", finding, "attainmentPercent", percent)))
        .isEqualTo(points);
  }

  @ParameterizedTest
  @CsvSource({"WINTER, -, -1", "EX_ANTE, E, -1", "INDUSTRY, ROBOT, -1"})
  void whatIsNoFindingHasNoPoints(String factor, String finding, double percent) {
    assertThat(
            Tables.points(
                Map.of("factor", factor, "finding", finding, "attainmentPercent", percent)))
        .isNull();
  }
}
