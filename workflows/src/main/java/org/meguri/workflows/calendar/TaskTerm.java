package org.meguri.workflows.calendar;

import java.util.Map;

/**
 * How long each task may take: business days after it came up, unless the season sets the day; then
 * how many business days before the due day it is reminded of, and after it is brought before the
 * superior.
 */
record TaskTerm(int businessDays, int reminderBefore, int escalationAfter) {

  private static final TaskTerm USUAL = new TaskTerm(5, 2, 2);

  private static final Map<String, TaskTerm> BY_TASK =
      Map.ofEntries(
          Map.entry("openMonitoring", USUAL),
          Map.entry("sendInvitations", new TaskTerm(10, 3, 2)),
          Map.entry("writeUpResults", new TaskTerm(10, 3, 2)),
          Map.entry("reviewResults", USUAL),
          Map.entry("setTarget", new TaskTerm(10, 20, 2)),
          Map.entry("draftPlan", new TaskTerm(10, 5, 2)),
          Map.entry("assessPlan", new TaskTerm(10, 3, 2)),
          Map.entry("directorReview", USUAL),
          Map.entry("answerOpinions", new TaskTerm(7, 2, 2)),
          Map.entry("approvePlan", USUAL),
          Map.entry("submitFigures", new TaskTerm(10, 5, 1)),
          Map.entry("submitBureauFigures", new TaskTerm(10, 5, 1)),
          Map.entry("checkFigures", USUAL),
          Map.entry("correctFigures", USUAL),
          Map.entry("closeRound", USUAL),
          Map.entry("grantLateException", new TaskTerm(3, 1, 1)),
          Map.entry("assessExPost", new TaskTerm(15, 5, 3)),
          Map.entry("directorReviewExPost", USUAL),
          Map.entry("answerOpinionsExPost", new TaskTerm(7, 2, 2)),
          Map.entry("approveExPost", USUAL),
          Map.entry("assessProgramme", new TaskTerm(20, 5, 3)),
          Map.entry("directorReviewProgramme", USUAL),
          Map.entry("answerOpinionsProgramme", new TaskTerm(7, 2, 2)),
          Map.entry("approveProgramme", USUAL),
          Map.entry("considerCorrection", new TaskTerm(10, 3, 2)),
          Map.entry("confirmCorrection", USUAL),
          Map.entry("reassess", new TaskTerm(15, 5, 3)),
          Map.entry("directorReviewReassessment", USUAL),
          Map.entry("answerOpinionsReassessment", new TaskTerm(7, 2, 2)),
          Map.entry("approveReassessment", USUAL),
          Map.entry("proposeShares", new TaskTerm(10, 3, 2)),
          Map.entry("giveAllocationOpinion", USUAL),
          Map.entry("decideShares", USUAL),
          Map.entry("proposeReflection", new TaskTerm(10, 3, 2)),
          Map.entry("decideReflection", USUAL),
          Map.entry("draftProposal", new TaskTerm(10, 3, 2)),
          Map.entry("reviewProposal", USUAL),
          Map.entry("amendProposal", new TaskTerm(10, 3, 2)),
          Map.entry("checkFramework", new TaskTerm(7, 2, 2)),
          Map.entry("answerObjection", new TaskTerm(7, 2, 2)),
          Map.entry("checkUpheld", USUAL),
          Map.entry("decideProposal", USUAL),
          Map.entry("reviewRevision", USUAL),
          Map.entry("amendRevision", new TaskTerm(10, 3, 2)),
          Map.entry("giveBureauOpinion", new TaskTerm(10, 3, 2)),
          Map.entry("giveCommissionOpinion", new TaskTerm(10, 3, 2)),
          Map.entry("decideRevision", USUAL),
          Map.entry("convene", USUAL),
          Map.entry("giveOpinion", new TaskTerm(7, 2, 1)),
          Map.entry("replaceReviewers", new TaskTerm(3, 1, 1)),
          Map.entry("examineDesignation", new TaskTerm(10, 3, 2)),
          Map.entry("correctDesignation", new TaskTerm(10, 3, 2)),
          Map.entry("decideDesignation", USUAL),
          Map.entry("hearOrganization", new TaskTerm(10, 3, 1)),
          Map.entry("decideMeasure", USUAL),
          Map.entry("examineClusterManager", USUAL),
          Map.entry("correctClusterManager", new TaskTerm(10, 3, 2)),
          Map.entry("decideClusterManager", USUAL),
          Map.entry("resolve", USUAL),
          Map.entry("reportFulfilment", new TaskTerm(20, 10, 2)),
          Map.entry("reportProgrammeFulfilment", new TaskTerm(20, 10, 2)),
          Map.entry("confirmFulfilment", USUAL),
          Map.entry("studyFeasibility", new TaskTerm(20, 5, 3)),
          Map.entry("examineGrant", new TaskTerm(10, 3, 2)),
          Map.entry("correctGrant", new TaskTerm(10, 3, 2)),
          Map.entry("decideGrant", USUAL),
          Map.entry("submitFinalReport", new TaskTerm(10, 10, 1)),
          Map.entry("decideOnLateReport", USUAL),
          Map.entry("inspectGrant", new TaskTerm(10, 3, 2)),
          Map.entry("correctFinalReport", USUAL),
          Map.entry("fixAmount", USUAL),
          Map.entry("examineTranche", USUAL),
          Map.entry("approveTranche", USUAL),
          Map.entry("examineChange", USUAL),
          Map.entry("decideChange", USUAL),
          Map.entry("decideOnLostDesignation", USUAL),
          Map.entry("decideRevocation", USUAL),
          Map.entry("settleGrant", USUAL),
          Map.entry("orderReclaim", USUAL),
          Map.entry("recordRepayment", new TaskTerm(20, 5, 2)));

  /**
   * @throws IllegalArgumentException a task without a term
   */
  static TaskTerm of(String task) {
    TaskTerm term = BY_TASK.get(task);
    if (term == null) {
      throw new IllegalArgumentException("No term is set for task " + task);
    }
    return term;
  }

  static java.util.Set<String> tasks() {
    return BY_TASK.keySet();
  }
}
