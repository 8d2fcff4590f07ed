package org.meguri.workflows.calendar;

import java.time.MonthDay;

/**
 * Days of the yearly round that the product sets; a fiscal year is prepared from January before it.
 */
final class Season {

  /** From here on the plan of the fiscal year that begins in the same calendar year is drafted. */
  static final MonthDay PLANNING_OPENS = MonthDay.of(1, 10);

  /** By then the organizations have submitted their plan. */
  static final MonthDay PLAN_DUE = MonthDay.of(2, 15);

  /** By then everything about a fiscal year's plan is decided: the last business day before it. */
  static final MonthDay PLAN_DECIDED = MonthDay.of(3, 31);

  /** From here on in a fiscal year the policy group assesses the whole programme. */
  static final MonthDay PROGRAMME_ASSESSED = MonthDay.of(11, 1);

  private Season() {}
}
