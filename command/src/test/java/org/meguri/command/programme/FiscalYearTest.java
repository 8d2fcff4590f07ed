package org.meguri.command.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class FiscalYearTest {
  @Test
  void fiscal2006RunsFromAprilToMarch() {
    FiscalYear year = new FiscalYear(2006, 4);
    assertThat(year.first()).isEqualTo("2006-04-01");
    assertThat(year.last()).isEqualTo("2007-03-31");
    assertThat(FiscalYear.of(LocalDate.of(2006, 3, 31), 4)).isEqualTo(year.previous());
    assertThat(FiscalYear.of(LocalDate.of(2007, 3, 31), 4)).isEqualTo(year);
    assertThat(year).hasToString("FY2006");
  }

  @Test
  void thereIsNoThirteenthMonth() {
    assertThatThrownBy(() -> new FiscalYear(2006, 13)).isInstanceOf(IllegalArgumentException.class);
  }

  @Property(tries = 300)
  void everyDayBelongsToExactlyOneYear(
      @ForAll @IntRange(min = -100_000, max = 100_000) int epochDay,
      @ForAll @IntRange(min = 1, max = 12) int startMonth) {
    LocalDate day = LocalDate.ofEpochDay(epochDay);
    FiscalYear year = FiscalYear.of(day, startMonth);
    assertThat(year.contains(day)).isTrue();
    assertThat(year.next().contains(day)).isFalse();
    assertThat(year.previous().contains(day)).isFalse();
    assertThat(year.next().first()).isEqualTo(year.last().plusDays(1));
  }
}
