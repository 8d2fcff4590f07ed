package org.meguri.command.programme;

import java.time.LocalDate;
import java.time.MonthDay;

/**
 * The days of a programme's yearly round that no survey window sets. {@code planningOpens}: from
 * here on the plan of a fiscal year is drafted; {@code planDue}: by then the organizations have
 * submitted it; {@code sharingOpens}: from here on the budget of a fiscal year is shared among its
 * projects; {@code programmeAssessed}: from here on in the fiscal year the policy group assesses
 * the whole programme.
 */
public record Season(
    DayOfYear planningOpens,
    DayOfYear planDue,
    DayOfYear programmeAssessed,
    DayOfYear sharingOpens) {

  /**
   * A day of fiscal year N by month and day, and by the offset of its calendar year from N, the
   * calendar year N begins in.
   */
  public record DayOfYear(int yearOffset, MonthDay day) {

    public LocalDate on(int fiscalYear) {
      return day.atYear(fiscalYear + yearOffset);
    }
  }
}
