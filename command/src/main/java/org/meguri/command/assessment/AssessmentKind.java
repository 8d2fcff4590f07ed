package org.meguri.command.assessment;

/**
 * The kinds of assessment (section IV of the plan): of one project before and after its year, and
 * by the policy group of the whole programme, each year and over the plan's term.
 */
public enum AssessmentKind {
  EX_ANTE,
  EX_POST,
  /** Each fiscal year N: on the ex-ante of N, the ex-post of N-1 and the monitoring survey of N. */
  PROGRAMME_ANNUAL,
  /** In plan year 1, on the plan itself. */
  OVERALL_EX_ANTE,
  /** In plan year 3, on plan years 1 and 2. */
  OVERALL_INTERMEDIATE,
  /** In plan year 5, on plan years 1 to 4. */
  OVERALL_EX_POST;

  /** Whether it is of one project, or else of the whole programme. */
  public boolean isOfOneProject() {
    return this == EX_ANTE || this == EX_POST;
  }

  /** Whether it covers the plan's term so far rather than one year. */
  public boolean isOverall() {
    return !isOfOneProject() && this != PROGRAMME_ANNUAL;
  }
}
