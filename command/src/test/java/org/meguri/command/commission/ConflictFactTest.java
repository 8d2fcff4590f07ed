package org.meguri.command.commission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.meguri.command.actor.PersonId;

class ConflictFactTest {
  private static final LocalDate JOINED = LocalDate.of(2001, 4, 1);
  private static final LocalDate LEFT = LocalDate.of(2005, 3, 31);

  @Test
  void standsFromItsFirstDay() {
    assertThat(employed(JOINED, null).standsOn(JOINED.minusDays(1), 3)).isFalse();
    assertThat(employed(JOINED, null).standsOn(JOINED, 3)).isTrue();
  }

  @Test
  void standsOnWhereItHasNoEnd() {
    assertThat(employed(JOINED, null).standsOn(LocalDate.of(2040, 1, 1), 3)).isTrue();
  }

  @Test
  void standsForThreeYearsAfterItsLastDayAndNoLonger() {
    assertThat(employed(JOINED, LEFT).standsOn(LocalDate.of(2008, 3, 31), 3)).isTrue();
    assertThat(employed(JOINED, LEFT).standsOn(LocalDate.of(2008, 4, 1), 3)).isFalse();
  }

  private static ConflictFact employed(LocalDate from, @Nullable LocalDate until) {
    return new ConflictFact(PersonId.of("m"), ConflictKind.EMPLOYMENT, false, from, until, "");
  }
}
