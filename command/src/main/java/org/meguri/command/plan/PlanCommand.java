package org.meguri.command.plan;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.meguri.command.assessment.AssessmentId;
import org.meguri.command.organization.OrganizationId;
import org.meguri.command.programme.BureauId;
import org.meguri.command.project.ProjectId;

/**
 * What may be asked of an annual plan. {@code expectedVersion} is the version the person saw (0
 * before the first).
 */
public sealed interface PlanCommand {

  /** By the system when the planning season begins. */
  record OpenPlan(
      @TargetAggregateIdentifier PlanId plan,
      ProjectId project,
      BureauId bureau,
      int fiscalYear,
      List<OrganizationId> organizations,
      LocalDate dueOn)
      implements PlanCommand {}

  /** By a manager of the project. */
  record SubmitPlan(
      @TargetAggregateIdentifier PlanId plan, int expectedVersion, PlanContent content)
      implements PlanCommand {}

  /** By an officer of the bureau. */
  record ReturnPlan(@TargetAggregateIdentifier PlanId plan, int expectedVersion, String reason)
      implements PlanCommand {}

  /**
   * By the bureau's director; the ex-ante assessment must be approved with the commission's opinion
   * on record.
   */
  record ApprovePlan(
      @TargetAggregateIdentifier PlanId plan,
      int expectedVersion,
      AssessmentId assessment,
      LocalDate effectiveOn)
      implements PlanCommand {}
}
