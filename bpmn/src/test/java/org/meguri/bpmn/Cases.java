package org.meguri.bpmn;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Cases as the system begins them. */
final class Cases {

  private Cases() {}

  static String aPlan(Office office) {
    return ofKRip(
        office,
        "annual-plan-review",
        "plan-k-rip-2006",
        2006,
        Map.of(
            "planId", "plan-k-rip-2006",
            "springRoundId", "survey-k-rip-2006-SPRING",
            "exAnteId", "assessment-k-rip-2006-EX_ANTE",
            "exPostId", "assessment-k-rip-2006-EX_POST"));
  }

  static String aRound(Office office, String... organizations) {
    return ofKRip(
        office,
        "follow-up-survey",
        "survey-k-rip-2006-SPRING",
        2006,
        Map.of(
            "roundId", "survey-k-rip-2006-SPRING",
            "window", "SPRING",
            "organizations", List.of(organizations)));
  }

  static String aReview(Office office) {
    return ofKRip(
        office,
        "commission-review",
        "review-assessment-k-rip-2006-EX_ANTE",
        2006,
        Map.of(
            "assessmentId", "assessment-k-rip-2006-EX_ANTE",
            "reviewId", "review-assessment-k-rip-2006-EX_ANTE"));
  }

  static String aCondition(Office office, String bureau, boolean ofTheProgramme) {
    String condition = "condition-1-review-assessment-k-rip-2006-EX_ANTE-1-" + bureau;
    return begun(
        office,
        "condition-follow-up",
        condition,
        ofTheProgramme ? "whole-programme" : "k-rip",
        bureau,
        2006,
        Map.of("conditionId", condition, "ofTheProgramme", ofTheProgramme));
  }

  static String anAssessmentOfTheProgramme(Office office, String process, String kind) {
    String assessment = "assessment-whole-programme-2006-" + kind;
    return ofTheProgramme(
        office, process, assessment, 2006, Map.of("assessmentId", assessment, "kind", kind));
  }

  static String aMonitoringSurvey(Office office) {
    return ofTheProgramme(office, "monitoring-survey", "monitoring-2006", 2006, Map.of());
  }

  static String aBudgetToShare(Office office) {
    return ofTheProgramme(
        office,
        "budget-allocation",
        "allocation-2008",
        2008,
        Map.of("allocationId", "allocation-2008"));
  }

  static String aCorrection(Office office, String kind, String decision) {
    return ofKRip(
        office,
        "evidence-correction",
        "correction-" + decision + "-1",
        2006,
        Map.of("decisionKind", kind, "assessmentId", decision + "-2"));
  }

  static String aTargetLeftOpen(Office office) {
    return begun(
        office,
        "target-setting",
        "target-hokkaido-super-cluster-2-new-businesses-launched",
        "hokkaido-super-cluster-2",
        "hokkaido",
        2006,
        Map.of("targetId", "new-businesses-launched"));
  }

  static String aDesignation(Office office, String matter) {
    return ofKRip(
        office,
        "designation",
        "designation-k-rip-kitec-1",
        2007,
        Map.of("organizationId", "kitec", "matter", matter));
  }

  static String aClusterManager(Office office) {
    return ofKRip(
        office,
        "cluster-manager-designation",
        "cluster-manager-k-rip-1",
        2007,
        Map.of("organizationId", "kitec", "matter", "DESIGNATION"));
  }

  static String aGrant(Office office, String kind) {
    return ofKRip(
        office,
        "grant",
        "grant-k-rip-2007-1",
        2007,
        Map.of("organizationId", "kitec", "grantKind", kind));
  }

  /** A proposal to revoke the grant whose amount is fixed. */
  static String aLateRevocation(Office office) {
    return ofKRip(
        office,
        "grant-revocation",
        "grant-k-rip-2007-1",
        2007,
        Map.of("organizationId", "kitec", "grantKind", "NETWORK"));
  }

  /** A bureau's proposal of that matter, as its officer drafted it. */
  static String aProposal(Office office, String process, String matter) {
    return ofKRip(office, process, "proposal-1", 2007, Map.of("drafted", true, "matter", matter));
  }

  /** What the reflection of an assessment begins: nothing is drafted yet. */
  static String aReflection(Office office, String process, String matter) {
    return ofKRip(office, process, "proposal-1", 2007, Map.of("drafted", false, "matter", matter));
  }

  static String aRevision(Office office) {
    return ofTheProgramme(
        office,
        "programme-revision",
        "proposal-programme-revision-1",
        2007,
        Map.of("matter", "PROGRAMME_REVISION"));
  }

  private static String ofKRip(
      Office office, String process, String caseId, int year, Map<String, Object> more) {
    return begun(office, process, caseId, "k-rip", "kyushu", year, more);
  }

  private static String ofTheProgramme(
      Office office, String process, String caseId, int year, Map<String, Object> more) {
    return begun(office, process, caseId, "whole-programme", "policy-group", year, more);
  }

  private static String begun(
      Office office,
      String process,
      String caseId,
      String project,
      String bureau,
      int year,
      Map<String, Object> more) {
    Map<String, Object> variables = new HashMap<>(more);
    variables.put("projectId", project);
    variables.put("bureauId", bureau);
    variables.put("fiscalYear", year);
    return office.start(process, caseId, variables);
  }
}
