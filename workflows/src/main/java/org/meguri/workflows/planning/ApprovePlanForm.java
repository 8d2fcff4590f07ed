package org.meguri.workflows.planning;

import java.time.LocalDate;
import java.util.List;
import org.meguri.command.assessment.AssessmentId;
import org.meguri.command.plan.PlanCommand.ApprovePlan;
import org.meguri.command.plan.PlanEvent.PlanSubmitted;
import org.meguri.command.plan.PlanId;
import org.meguri.command.programme.FiscalYear;
import org.meguri.command.programme.Programmes;
import org.meguri.workflows.forms.Choices;
import org.meguri.workflows.forms.Entries;
import org.meguri.workflows.forms.Evidences;
import org.meguri.workflows.forms.Field;
import org.meguri.workflows.forms.Form;
import org.meguri.workflows.forms.TaskForm;
import org.meguri.workflows.forms.TaskOnDesk;
import org.meguri.workflows.forms.Work;
import org.meguri.workflows.papers.Papers;
import org.springframework.stereotype.Component;

/**
 * The director approves the ex-ante assessment and, on it, the plan for its year; or sends both
 * back to the officer.
 */
@Component
class ApprovePlanForm implements TaskForm {

  private static final String VERSION = "planVersion";

  private final Papers papers;
  private final Programmes programmes;
  private final ApprovingAssessment approving;

  ApprovePlanForm(Papers papers, Programmes programmes, ApprovingAssessment approving) {
    this.papers = papers;
    this.programmes = programmes;
    this.approving = approving;
  }

  @Override
  public String element() {
    return "approvePlan";
  }

  @Override
  public Form describe(TaskOnDesk task) {
    PlanSubmitted plan = papers.latest(task.variable("planId"), PlanSubmitted.class).orElseThrow();
    return approving
        .form(assessment(task))
        .with(Field.version(VERSION, plan.version()), Evidences.plan(plan, programmes.current()));
  }

  @Override
  public Work decode(TaskOnDesk task, Entries entries) {
    Object decision = approving.decode(assessment(task), entries);
    String finding = entries.text(Choices.FINDING);
    if (!finding.equals(ApprovingAssessment.APPROVE)) {
      return Work.of(decision, finding);
    }
    FiscalYear year =
        new FiscalYear(task.fiscalYear(), programmes.current().fiscalYearStartMonth());
    return Work.of(
        List.of(
            decision,
            new ApprovePlan(
                PlanId.of(task.variable("planId")),
                entries.whole(VERSION),
                assessment(task),
                withinItsYear(task.today(), year))),
        finding);
  }

  /** In force from the first day of its year, or from the day it is decided late. */
  private static LocalDate withinItsYear(LocalDate today, FiscalYear year) {
    if (today.isBefore(year.first())) {
      return year.first();
    }
    return today.isAfter(year.last()) ? year.last() : today;
  }

  private static AssessmentId assessment(TaskOnDesk task) {
    return AssessmentId.of(task.variable("exAnteId"));
  }
}
