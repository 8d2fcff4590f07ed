package org.meguri.bpmn;

import java.util.List;
import java.util.Map;

/** Cases as the system begins them. */
final class Cases {

  private Cases() {}

  static String aPlan(Office office) {
    return office.start(
        "annual-plan-review",
        "plan-k-rip-2006",
        Map.of(
            "projectId", "k-rip",
            "bureauId", "kyushu",
            "fiscalYear", 2006,
            "planId", "plan-k-rip-2006",
            "springRoundId", "survey-k-rip-2006-SPRING",
            "exAnteId", "assessment-k-rip-2006-EX_ANTE",
            "exPostId", "assessment-k-rip-2006-EX_POST"));
  }

  static String aRound(Office office, String... organizations) {
    return office.start(
        "follow-up-survey",
        "survey-k-rip-2006-SPRING",
        Map.of(
            "projectId", "k-rip",
            "bureauId", "kyushu",
            "fiscalYear", 2006,
            "roundId", "survey-k-rip-2006-SPRING",
            "window", "SPRING",
            "organizations", List.of(organizations)));
  }

  static String aReview(Office office) {
    return office.start(
        "commission-review",
        "review-assessment-k-rip-2006-EX_ANTE",
        Map.of(
            "assessmentId", "assessment-k-rip-2006-EX_ANTE",
            "reviewId", "review-assessment-k-rip-2006-EX_ANTE",
            "projectId", "k-rip",
            "bureauId", "kyushu",
            "fiscalYear", 2006));
  }

  static String aCondition(Office office, String bureau, boolean ofTheProgramme) {
    String condition = "condition-1-review-assessment-k-rip-2006-EX_ANTE-1-" + bureau;
    return office.start(
        "condition-follow-up",
        condition,
        Map.of(
            "projectId", ofTheProgramme ? "whole-programme" : "k-rip",
            "bureauId", bureau,
            "fiscalYear", 2006,
            "conditionId", condition,
            "ofTheProgramme", ofTheProgramme));
  }

  static String anAssessmentOfTheProgramme(Office office, String process, String kind) {
    String assessment = "assessment-whole-programme-2006-" + kind;
    return office.start(
        process,
        assessment,
        Map.of(
            "projectId",
            "whole-programme",
            "bureauId",
            "policy-group",
            "fiscalYear",
            2006,
            "assessmentId",
            assessment,
            "kind",
            kind));
  }

  static String aMonitoringSurvey(Office office) {
    return office.start(
        "monitoring-survey",
        "monitoring-2006",
        Map.of("projectId", "whole-programme", "bureauId", "policy-group", "fiscalYear", 2006));
  }

  static String aBudgetToShare(Office office) {
    return office.start(
        "budget-allocation",
        "allocation-2008",
        Map.of(
            "projectId", "whole-programme",
            "bureauId", "policy-group",
            "fiscalYear", 2008,
            "allocationId", "allocation-2008"));
  }

  static String aCorrection(Office office, String kind, String decision) {
    return office.start(
        "evidence-correction",
        "correction-" + decision + "-1",
        Map.of(
            "projectId",
            "k-rip",
            "bureauId",
            "kyushu",
            "fiscalYear",
            2006,
            "decisionKind",
            kind,
            "assessmentId",
            decision + "-2"));
  }

  static String aTargetLeftOpen(Office office) {
    return office.start(
        "target-setting",
        "target-hokkaido-super-cluster-2-new-businesses-launched",
        Map.of(
            "projectId", "hokkaido-super-cluster-2",
            "bureauId", "hokkaido",
            "fiscalYear", 2006,
            "targetId", "new-businesses-launched"));
  }

  static String aDesignation(Office office, String matter) {
    return office.start(
        "designation",
        "designation-k-rip-kitec-1",
        Map.of(
            "projectId", "k-rip",
            "bureauId", "kyushu",
            "fiscalYear", 2007,
            "organizationId", "kitec",
            "matter", matter));
  }

  static String aClusterManager(Office office) {
    return office.start(
        "cluster-manager-designation",
        "cluster-manager-k-rip-1",
        Map.of(
            "projectId", "k-rip",
            "bureauId", "kyushu",
            "fiscalYear", 2007,
            "organizationId", "kitec",
            "matter", "DESIGNATION"));
  }

  static String aGrant(Office office, String kind) {
    return office.start(
        "grant",
        "grant-k-rip-2007-1",
        Map.of(
            "projectId", "k-rip",
            "bureauId", "kyushu",
            "fiscalYear", 2007,
            "organizationId", "kitec",
            "grantKind", kind));
  }

  /** A proposal to revoke the grant whose amount is fixed. */
  static String aLateRevocation(Office office) {
    return office.start(
        "grant-revocation",
        "grant-k-rip-2007-1",
        Map.of(
            "projectId", "k-rip",
            "bureauId", "kyushu",
            "fiscalYear", 2007,
            "organizationId", "kitec",
            "grantKind", "NETWORK"));
  }

  /** A bureau's proposal of that matter, as its officer drafted it. */
  static String aProposal(Office office, String process, String matter) {
    return office.start(
        process,
        "proposal-1",
        Map.of(
            "projectId",
            "k-rip",
            "bureauId",
            "kyushu",
            "fiscalYear",
            2007,
            "drafted",
            true,
            "matter",
            matter));
  }

  /** What the reflection of an assessment begins: nothing is drafted yet. */
  static String aReflection(Office office, String process, String matter) {
    return office.start(
        process,
        "proposal-1",
        Map.of(
            "projectId",
            "k-rip",
            "bureauId",
            "kyushu",
            "fiscalYear",
            2007,
            "drafted",
            false,
            "matter",
            matter));
  }

  static String aRevision(Office office) {
    return office.start(
        "programme-revision",
        "proposal-programme-revision-1",
        Map.of(
            "projectId", "whole-programme",
            "bureauId", "policy-group",
            "fiscalYear", 2007,
            "matter", "PROGRAMME_REVISION"));
  }
}
