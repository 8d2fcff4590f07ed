package org.meguri.workflows.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusinessDaysTest {

  /** Coming of Age Day 2006 and the days around the turn of the year. */
  private final BusinessDays days =
      new BusinessDays(Set.of(LocalDate.parse("2006-01-09"), LocalDate.parse("2006-03-21")));

  @ParameterizedTest
  @CsvSource({
    "2006-01-10, true",
    "2006-01-09, false",
    "2006-01-07, false",
    "2006-01-08, false",
    "2005-12-28, true",
    "2005-12-29, false",
    "2006-01-03, false",
    "2006-01-04, true"
  })
  void theOfficeWorksOnWeekdaysThatAreNoHolidays(String day, boolean works) {
    assertThat(days.isOne(LocalDate.parse(day))).isEqualTo(works);
  }

  @ParameterizedTest
  @CsvSource({
    "2006-01-06, 1, 2006-01-10",
    "2006-01-06, 2, 2006-01-11",
    "2006-01-10, -1, 2006-01-06",
    "2005-12-28, 1, 2006-01-04",
    "2006-03-20, 1, 2006-03-22",
    "2006-03-17, 0, 2006-03-17"
  })
  void businessDaysAreCountedWithoutTheDayItself(String from, int count, String to) {
    assertThat(days.plus(LocalDate.parse(from), count)).isEqualTo(LocalDate.parse(to));
  }

  @Test
  void aFreeDayIsMovedToTheNearestWorkingOneInTheDirectionAsked() {
    assertThat(days.onOrAfter(LocalDate.parse("2006-01-07")))
        .isEqualTo(LocalDate.parse("2006-01-10"));
    assertThat(days.onOrBefore(LocalDate.parse("2006-01-09")))
        .isEqualTo(LocalDate.parse("2006-01-06"));
    assertThat(days.onOrAfter(LocalDate.parse("2006-01-10")))
        .isEqualTo(LocalDate.parse("2006-01-10"));
  }
}
