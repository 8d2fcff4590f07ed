package org.meguri.workflows.tasklist;

import java.util.Set;

/** The part of the yearly round a task belongs to. */
public enum Phase {
  PLAN,
  DO,
  CHECK,
  ACT;

  private static final Set<String> DOING =
      Set.of("designation", "cluster-manager-designation", "grant", "grant-revocation");

  private static final Set<String> ACTING =
      Set.of(
          "project-adoption", "project-modification", "project-abolishment", "programme-revision");

  private static final Set<String> REFLECTION = Set.of("proposeReflection", "decideReflection");
  private static final Set<String> EX_POST =
      Set.of("assessExPost", "directorReviewExPost", "answerOpinionsExPost", "approveExPost");

  /**
   * A commission's review belongs to the phase of the assessment it reviews, which its id names.
   */
  static Phase of(String process, String element, String caseId) {
    if (REFLECTION.contains(element) || ACTING.contains(process)) {
      return ACT;
    }
    if (DOING.contains(process)) {
      return DO;
    }
    boolean check =
        process.equals("follow-up-survey")
            || process.equals("condition-follow-up")
            || process.equals("monitoring-survey")
            || process.equals("programme-assessment")
            || process.equals("overall-assessment")
            || process.equals("evidence-correction")
            || caseId.contains("PROGRAMME_ANNUAL")
            || caseId.contains("OVERALL_")
            || EX_POST.contains(element)
            || caseId.contains("EX_POST");
    return check ? CHECK : PLAN;
  }
}
