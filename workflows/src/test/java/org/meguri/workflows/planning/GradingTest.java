package org.meguri.workflows.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Attainment in whole percent: rounded down, and no fault however far apart the figures are. */
class GradingTest {

  @ParameterizedTest
  @CsvSource({"243, 300, 81", "299, 300, 99", "0, 5, 0", "999999999999, 1, 2147483647"})
  void attainmentIsRoundedDownAndHasALimit(BigDecimal actual, BigDecimal target, int percent) {
    assertThat(Grading.attainment(actual, target)).isEqualTo(percent);
  }

  @ParameterizedTest
  @CsvSource({", 300", "243,", "243, 0"})
  void withoutFigureOrTargetThereIsNone(BigDecimal actual, BigDecimal target) {
    assertThat(Grading.attainment(actual, target)).isNull();
  }
}
