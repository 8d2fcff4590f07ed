package org.meguri.command.assessment;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.meguri.command.commission.OpinionId;
import org.meguri.command.plan.PlanId;
import org.meguri.command.programme.BureauId;
import org.meguri.command.project.ProjectId;

/** What may be asked of an assessment. */
public sealed interface AssessmentCommand {

  /**
   * By the system. EX_ANTE needs a submitted plan; EX_POST an approved plan and a closed SPRING
   * round; those of the whole programme have no plan, and rest on what is published or closed.
   */
  record BeginAssessment(
      @TargetAggregateIdentifier AssessmentId assessment,
      AssessmentKind kind,
      ProjectId project,
      BureauId bureau,
      int fiscalYear,
      @Nullable PlanId plan,
      List<Evidence> evidence)
      implements AssessmentCommand {}

  /** By an officer of the bureau or the policy group; criteria as the programme file has them. */
  record DraftAssessment(
      @TargetAggregateIdentifier AssessmentId assessment,
      int expectedVersion,
      List<CriterionMark> marks,
      @Nullable Integer attainmentPercent,
      List<Evidence> evidence,
      RuleResult recommended,
      Grade grade,
      @Nullable String departureReason,
      String summary)
      implements AssessmentCommand {}

  /** By the bureau's director. */
  record SendBackAssessment(
      @TargetAggregateIdentifier AssessmentId assessment, int expectedVersion, String reason)
      implements AssessmentCommand {}

  /** By the director, not the drafter. */
  record ForwardAssessment(@TargetAggregateIdentifier AssessmentId assessment, int expectedVersion)
      implements AssessmentCommand {}

  /** By an officer of the bureau. */
  record AnswerOpinion(
      @TargetAggregateIdentifier AssessmentId assessment, OpinionId opinion, String answer)
      implements AssessmentCommand {}

  /**
   * By the bureau's director, not the drafter; all opinions answered, the commission's resolution
   * on record.
   */
  record ApproveAssessment(
      @TargetAggregateIdentifier AssessmentId assessment,
      int expectedVersion,
      @Nullable String departureReason)
      implements AssessmentCommand {}

  /** By the system. */
  record PublishAssessment(@TargetAggregateIdentifier AssessmentId assessment, LocalDate on)
      implements AssessmentCommand {}

  /** By the system, when evidence was corrected. */
  record MarkEvidenceCorrected(
      @TargetAggregateIdentifier AssessmentId assessment, Evidence evidence, String reason)
      implements AssessmentCommand {}

  /** By the system: a published successor takes its place; it stays readable as it was. */
  record SupersedeAssessment(
      @TargetAggregateIdentifier AssessmentId assessment, AssessmentId successor, String reason)
      implements AssessmentCommand {}

  /** By the system. */
  record RecommendReflection(
      @TargetAggregateIdentifier AssessmentId assessment, RuleResult recommended)
      implements AssessmentCommand {}

  /** By an officer of the bureau. */
  record ProposeReflection(
      @TargetAggregateIdentifier AssessmentId assessment, Reflection outcome, String reason)
      implements AssessmentCommand {}

  /** By the bureau's director. */
  record SendBackReflection(@TargetAggregateIdentifier AssessmentId assessment, String reason)
      implements AssessmentCommand {}

  /** By the bureau's director, not the proposer; only CONTINUE is carried out for now. */
  record DecideReflection(
      @TargetAggregateIdentifier AssessmentId assessment,
      Reflection outcome,
      String reason,
      LocalDate on)
      implements AssessmentCommand {}
}
