package org.meguri.command.assessment;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.meguri.command.EventName;
import org.meguri.command.ProjectFact;
import org.meguri.command.actor.PersonId;
import org.meguri.command.commission.OpinionId;
import org.meguri.command.commission.Resolution;
import org.meguri.command.plan.PlanId;
import org.meguri.command.programme.BureauId;
import org.meguri.command.project.ProjectId;

/**
 * The life of an assessment. A draft's version counts from 1; a published assessment is superseded,
 * never changed.
 */
public sealed interface AssessmentEvent extends ProjectFact {

  AssessmentId assessment();

  @EventName("assessment.begun")
  record AssessmentBegun(
      AssessmentId assessment,
      AssessmentKind kind,
      ProjectId project,
      BureauId bureau,
      int fiscalYear,
      @Nullable PlanId plan,
      List<Evidence> evidence)
      implements AssessmentEvent {}

  /**
   * {@code attainmentPercent} is actual over yearly target of the common indicator, null where
   * there is no number to measure against.
   */
  @EventName("assessment.drafted")
  record AssessmentDrafted(
      AssessmentId assessment,
      ProjectId project,
      int version,
      List<CriterionMark> marks,
      @Nullable Integer attainmentPercent,
      List<Evidence> evidence,
      RuleResult recommended,
      Grade grade,
      @Nullable String departureReason,
      String summary,
      PersonId by)
      implements AssessmentEvent {}

  @EventName("assessment.sent-back")
  record AssessmentSentBack(
      AssessmentId assessment, ProjectId project, int version, String reason, PersonId by)
      implements AssessmentEvent {}

  /** The director passes the draft to the commission. */
  @EventName("assessment.forwarded")
  record AssessmentForwarded(AssessmentId assessment, ProjectId project, int version, PersonId by)
      implements AssessmentEvent {}

  @EventName("assessment.opinion-answered")
  record OpinionAnswered(
      AssessmentId assessment, ProjectId project, OpinionId opinion, String answer, PersonId by)
      implements AssessmentEvent {}

  /** {@code departureReason} where the director departs from the commission's resolution. */
  @EventName("assessment.approved")
  record AssessmentApproved(
      AssessmentId assessment,
      ProjectId project,
      int version,
      Grade grade,
      Resolution resolution,
      @Nullable String departureReason,
      PersonId by)
      implements AssessmentEvent {}

  @EventName("assessment.published")
  record AssessmentPublished(
      AssessmentId assessment, ProjectId project, int version, Grade grade, LocalDate effectiveOn)
      implements AssessmentEvent {}

  /** Something it rests on was corrected later; the assessment stays, marked. */
  @EventName("assessment.evidence-corrected")
  record EvidenceCorrected(
      AssessmentId assessment, ProjectId project, Evidence evidence, String reason)
      implements AssessmentEvent {}

  @EventName("assessment.superseded")
  record AssessmentSuperseded(
      AssessmentId assessment, ProjectId project, AssessmentId successor, String reason)
      implements AssessmentEvent {}

  @EventName("assessment.reflection-recommended")
  record ReflectionRecommended(AssessmentId assessment, ProjectId project, RuleResult recommended)
      implements AssessmentEvent {}

  @EventName("assessment.reflection-proposed")
  record ReflectionProposed(
      AssessmentId assessment, ProjectId project, Reflection outcome, String reason, PersonId by)
      implements AssessmentEvent {}

  @EventName("assessment.reflection-sent-back")
  record ReflectionSentBack(AssessmentId assessment, ProjectId project, String reason, PersonId by)
      implements AssessmentEvent {}

  @EventName("assessment.reflection-decided")
  record ReflectionDecided(
      AssessmentId assessment,
      ProjectId project,
      Reflection outcome,
      String reason,
      LocalDate effectiveOn,
      PersonId by)
      implements AssessmentEvent {}
}
