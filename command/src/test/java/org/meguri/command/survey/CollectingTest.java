package org.meguri.command.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meguri.command.survey.RoundExamples.CLOSES;
import static org.meguri.command.survey.RoundExamples.OPENS;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.meguri.command.Outcome;
import org.meguri.command.Rule;

class CollectingTest {
  private static final Collecting OPEN = new Collecting(OPENS, CLOSES, false, null);
  private static final Collecting OPEN_EXCEPTED =
      new Collecting(OPENS, CLOSES, false, CLOSES.plusDays(5));
  private static final Collecting CLOSED = new Collecting(OPENS, CLOSES, true, null);
  private static final Collecting CLOSED_EXCEPTED =
      new Collecting(OPENS, CLOSES, true, CLOSES.plusDays(5));

  @Test
  void bothDaysOfTheWindowCount() {
    assertThat(answer(OPEN.maySubmit(OPENS.minusDays(1)))).isEqualTo("round-not-open");
    assertThat(answer(OPEN.maySubmit(OPENS))).isEqualTo("met");
    assertThat(answer(OPEN.maySubmit(CLOSES))).isEqualTo("met");
    assertThat(answer(OPEN.maySubmit(CLOSES.plusDays(1)))).isEqualTo("window-over");
  }

  @Test
  void anExceptionCountsToItsLastDay() {
    assertThat(answer(OPEN_EXCEPTED.maySubmit(CLOSES.plusDays(5)))).isEqualTo("met");
    assertThat(answer(OPEN_EXCEPTED.maySubmit(CLOSES.plusDays(6)))).isEqualTo("window-over");
    assertThat(answer(CLOSED_EXCEPTED.maySubmit(CLOSES.plusDays(5)))).isEqualTo("met");
    assertThat(answer(CLOSED_EXCEPTED.maySubmit(CLOSES.plusDays(6)))).isEqualTo("round-closed");
    assertThat(answer(CLOSED_EXCEPTED.mayCorrect(CLOSES.plusDays(5), false))).isEqualTo("met");
    assertThat(answer(CLOSED_EXCEPTED.mayCorrect(CLOSES.plusDays(6), false)))
        .isEqualTo("round-closed");
  }

  @Property(tries = 200)
  void aClosedRoundTakesNothingWithoutAnException(
      @ForAll @IntRange(min = 0, max = 400) int days, @ForAll boolean asked) {
    LocalDate on = OPENS.plusDays(days);
    assertThat(answer(CLOSED.maySubmit(on))).isEqualTo("round-closed");
    assertThat(answer(CLOSED.mayCorrect(on, asked))).isEqualTo("round-closed");
  }

  private static String answer(Rule rule) {
    return rule.refusal().map(outcome -> ((Outcome.Refused) outcome).rule()).orElse("met");
  }
}
