package org.meguri.command.plan;

import java.time.LocalDate;
import java.util.List;
import org.meguri.command.EventName;
import org.meguri.command.ProjectFact;
import org.meguri.command.actor.PersonId;
import org.meguri.command.assessment.AssessmentId;
import org.meguri.command.organization.OrganizationId;
import org.meguri.command.programme.BureauId;
import org.meguri.command.project.ProjectId;

/** The life of an annual plan. Versions count from 1 with each submission. */
public sealed interface PlanEvent extends ProjectFact {

  PlanId plan();

  @EventName("plan.opened")
  record PlanOpened(
      PlanId plan,
      ProjectId project,
      BureauId bureau,
      int fiscalYear,
      List<OrganizationId> organizations,
      LocalDate dueOn)
      implements PlanEvent {}

  @EventName("plan.submitted")
  record PlanSubmitted(
      PlanId plan, ProjectId project, int version, PlanContent content, PersonId by)
      implements PlanEvent {}

  @EventName("plan.returned")
  record PlanReturned(PlanId plan, ProjectId project, int version, String reason, PersonId by)
      implements PlanEvent {}

  /** The approved version is in force from the first day of its fiscal year. */
  @EventName("plan.approved")
  record PlanApproved(
      PlanId plan,
      ProjectId project,
      int version,
      AssessmentId assessment,
      LocalDate effectiveOn,
      PersonId by)
      implements PlanEvent {}
}
