package org.meguri.workflows.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * Days the office works: Monday to Friday, without national holidays and the turn of the year (29
 * December to 3 January).
 */
public final class BusinessDays {

  private final Set<LocalDate> holidays;

  public BusinessDays(Set<LocalDate> holidays) {
    this.holidays = Set.copyOf(holidays);
  }

  public boolean isOne(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY
        && day.getDayOfWeek() != DayOfWeek.SUNDAY
        && !holidays.contains(day)
        && !isTurnOfTheYear(day);
  }

  /** The day itself if the office works on it, else the next on which it does. */
  public LocalDate onOrAfter(LocalDate day) {
    return searched(day, 1);
  }

  /** The day itself if the office works on it, else the last before on which it did. */
  public LocalDate onOrBefore(LocalDate day) {
    return searched(day, -1);
  }

  /**
   * So many business days after the day (before it, if negative); the day itself does not count.
   */
  public LocalDate plus(LocalDate day, int businessDays) {
    LocalDate result = day;
    int step = Integer.signum(businessDays);
    for (int left = Math.abs(businessDays); left > 0; left--) {
      result = searched(result.plusDays(step), step);
    }
    return result;
  }

  private LocalDate searched(LocalDate from, int step) {
    LocalDate day = from;
    while (!isOne(day)) {
      day = day.plusDays(step);
    }
    return day;
  }

  /**
   * No law, but no Japanese office works then (Act on Holidays of Administrative Organs, article
   * 1).
   */
  private static boolean isTurnOfTheYear(LocalDate day) {
    return (day.getMonthValue() == 12 && day.getDayOfMonth() >= 29)
        || (day.getMonthValue() == 1 && day.getDayOfMonth() <= 3);
  }
}
