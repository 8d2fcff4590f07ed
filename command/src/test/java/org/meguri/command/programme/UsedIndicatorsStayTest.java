package org.meguri.command.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.meguri.command.Outcome;
import org.meguri.command.programme.ProgrammeFile.Indicator;
import org.meguri.command.programme.ProgrammeFile.Name;

class UsedIndicatorsStayTest {
  private static final Name TIMES = new Name("times", "回");
  private static final Name DAYS = new Name("days", "日");
  private static final Indicator SEMINARS = seminars(1, TIMES, true, 1000);
  private static final Set<String> USED = Set.of("SEMINARS");

  @Test
  void unchangedItStays() {
    assertThat(refused(SEMINARS, USED)).isFalse();
  }

  @Test
  void aNewLimitNeedsANewVersionOfTheIndicator() {
    assertThat(refused(seminars(1, TIMES, true, 5), USED)).isTrue();
    assertThat(refused(seminars(2, TIMES, true, 5), USED)).isFalse();
  }

  @Test
  void unitAndKindStayForEver() {
    assertThat(refused(seminars(2, DAYS, true, 1000), USED)).isTrue();
    assertThat(refused(seminars(2, TIMES, false, 1000), USED)).isTrue();
  }

  @Test
  void aUsedIndicatorIsNotTakenOut() {
    assertThat(new UsedIndicatorsStay(Map.of("SEMINARS", SEMINARS), List.of(), USED).refusal())
        .contains(
            Outcome.refused(
                ProgrammeRefused.INDICATOR_IN_USE_CHANGED,
                "field",
                "/indicators",
                "indicator",
                "SEMINARS"));
  }

  @Test
  void anUnusedIndicatorIsFree() {
    assertThat(refused(seminars(1, DAYS, false, 5), Set.of("IPO"))).isFalse();
  }

  private static boolean refused(Indicator now, Set<String> used) {
    return new UsedIndicatorsStay(Map.of("SEMINARS", SEMINARS), List.of(now), used)
        .refusal()
        .isPresent();
  }

  private static Indicator seminars(int version, Name unit, boolean whole, int limit) {
    return new Indicator(
        "SEMINARS", version, new Name("Seminars", "セミナー"), unit, whole, BigDecimal.valueOf(limit));
  }
}
