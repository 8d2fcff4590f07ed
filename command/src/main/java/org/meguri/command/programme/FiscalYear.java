package org.meguri.command.programme;

import java.time.LocalDate;

/**
 * A fiscal year by the calendar year it begins in: FY2006 with start month 4 runs from 1 April 2006
 * to 31 March 2007.
 */
public record FiscalYear(int year, int startMonth) {

  public FiscalYear {
    if (startMonth < 1 || startMonth > 12) {
      throw new IllegalArgumentException("A fiscal year starts in month 1 to 12");
    }
  }

  /** The fiscal year a day belongs to. */
  public static FiscalYear of(LocalDate day, int startMonth) {
    int year = day.getMonthValue() >= startMonth ? day.getYear() : day.getYear() - 1;
    return new FiscalYear(year, startMonth);
  }

  public LocalDate first() {
    return LocalDate.of(year, startMonth, 1);
  }

  public LocalDate last() {
    return next().first().minusDays(1);
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(first()) && !day.isAfter(last());
  }

  public FiscalYear next() {
    return new FiscalYear(year + 1, startMonth);
  }

  public FiscalYear previous() {
    return new FiscalYear(year - 1, startMonth);
  }

  @Override
  public String toString() {
    return "FY" + year;
  }
}
