package org.meguri.query.casefile;

import java.util.Set;

/** Where a project stands in its yearly cycle. */
public enum Phase {
  PLAN,
  DO,
  CHECK,
  ACT;

  private static final Set<String> REFLECTION = Set.of("proposeReflection", "decideReflection");

  /** The phase a task belongs to; a review's is that of the assessment its id names. */
  public static Phase of(String process, String element, String caseId) {
    if (REFLECTION.contains(element)) {
      return ACT;
    }
    boolean check =
        process.equals("follow-up-survey")
            || process.equals("condition-follow-up")
            || process.equals("programme-assessment")
            || process.equals("overall-assessment")
            || process.equals("evidence-correction")
            || caseId.contains("PROGRAMME_ANNUAL")
            || caseId.contains("OVERALL_")
            || element.endsWith("ExPost")
            || caseId.contains("EX_POST");
    if (check) {
      return CHECK;
    }
    return Passages.isOfACase(process) && !process.equals("budget-allocation") ? DO : PLAN;
  }
}
