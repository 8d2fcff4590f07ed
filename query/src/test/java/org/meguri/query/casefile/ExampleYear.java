package org.meguri.query.casefile;

import org.meguri.command.actor.PersonId;
import org.meguri.command.assessment.AssessmentId;
import org.meguri.command.commission.ReviewId;
import org.meguri.command.organization.OrganizationId;
import org.meguri.command.plan.PlanId;
import org.meguri.command.programme.BureauId;
import org.meguri.command.project.ProjectId;
import org.meguri.command.survey.RoundId;
import org.meguri.command.work.TaskId;

/** One year of one project as it is recorded, in chapters that the seasons write. */
public final class ExampleYear {

  public static final BureauId BUREAU = BureauId.of("kyushu");
  public static final PersonId MANAGER = PersonId.of("p-manager");
  public static final PersonId OFFICER = PersonId.of("p-officer");
  public static final PersonId DIRECTOR = PersonId.of("p-director");
  public static final PersonId CHAIR = PersonId.of("p-chair");
  public static final PersonId MEMBER = PersonId.of("p-member");
  public static final PersonId OTHER_MEMBER = PersonId.of("p-other-member");
  public static final String NEW_BUSINESSES = "NEW_BUSINESSES_LAUNCHED";

  public final ProjectId project;
  public final BureauId bureau;
  public final PlanId plan;
  public final RoundId spring;
  public final AssessmentId exPost;
  public final ReviewId review;
  public final TaskId draftPlan;
  final OrganizationId organization;
  private final History history;

  public ExampleYear(History history, String project, BureauId bureau) {
    this.history = history;
    this.project = ProjectId.of(project);
    this.bureau = bureau;
    this.plan = PlanId.of("plan-" + project + "-2006");
    this.spring = RoundId.of("survey-" + project + "-2006-SPRING");
    this.exPost = AssessmentId.of("assessment-" + project + "-2006-EX_POST");
    this.review = ReviewId.of(exPost, 1);
    this.draftPlan = TaskId.of("task-draft-" + project);
    this.organization = OrganizationId.of(project + "-promotion");
  }

  /** Everything, with the opinions opened. */
  public static History whole() {
    History history = new History();
    new ExampleYear(history, "k-rip", BUREAU)
        .prepared()
        .planned()
        .decided()
        .surveyed()
        .assessed()
        .opinionsIn()
        .resolved()
        .reflected();
    return history;
  }

  public ExampleYear prepared() {
    ExamplePlanning.prepared(this, history);
    return this;
  }

  public ExampleYear planned() {
    ExamplePlanning.planned(this, history);
    return this;
  }

  public ExampleYear decided() {
    ExamplePlanning.decided(this, history);
    return this;
  }

  public ExampleYear surveyed() {
    ExampleSurvey.surveyed(this, history);
    return this;
  }

  public ExampleYear assessed() {
    ExampleAssessment.assessed(this, history);
    return this;
  }

  public ExampleYear opinionsIn() {
    ExampleAssessment.opinionsIn(this, history);
    return this;
  }

  public ExampleYear resolved() {
    ExampleAssessment.resolved(this, history);
    return this;
  }

  public ExampleYear reflected() {
    ExampleAssessment.reflected(this, history);
    return this;
  }
}
