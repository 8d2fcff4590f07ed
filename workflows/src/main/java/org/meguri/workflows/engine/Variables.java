package org.meguri.workflows.engine;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.meguri.command.assessment.AssessmentId;
import org.meguri.command.commission.ReviewId;
import org.meguri.command.plan.PlanId;
import org.meguri.command.programme.BureauId;
import org.meguri.command.project.ProjectId;
import org.meguri.command.survey.RoundId;
import org.meguri.command.survey.SurveyWindow;

/**
 * The variables of our processes, read under their names with their types; ids, enums and numbers
 * only.
 */
public record Variables(VariableScope scope) {

  public static Variables of(VariableScope scope) {
    return new Variables(scope);
  }

  public ProjectId project() {
    return ProjectId.of(text("projectId"));
  }

  public BureauId bureau() {
    return BureauId.of(text("bureauId"));
  }

  public int fiscalYear() {
    return (Integer) scope.getVariable("fiscalYear");
  }

  public PlanId plan() {
    return PlanId.of(text("planId"));
  }

  public RoundId springRound() {
    return RoundId.of(text("springRoundId"));
  }

  public RoundId round() {
    return RoundId.of(text("roundId"));
  }

  public SurveyWindow window() {
    return SurveyWindow.valueOf(text("window"));
  }

  public AssessmentId exPost() {
    return AssessmentId.of(text("exPostId"));
  }

  public AssessmentId assessment() {
    return AssessmentId.of(text("assessmentId"));
  }

  public ReviewId review() {
    return ReviewId.of(text("reviewId"));
  }

  /**
   * @throws IllegalStateException the process was started without it
   */
  public String text(String name) {
    Object value = scope.getVariable(name);
    if (value == null) {
      throw new IllegalStateException("The process has no variable " + name);
    }
    return value.toString();
  }
}
