package org.meguri.workflows.checking.assessment;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.meguri.command.assessment.AssessmentId;
import org.meguri.command.assessment.AssessmentKind;
import org.meguri.command.project.ProjectId;
import org.meguri.workflows.Office;
import org.meguri.workflows.Year;
import org.meguri.workflows.tasklist.Task;

/** The policy group and the commission at work on an assessment; and a project's year for it. */
record Working(Office office, String project, int fiscalYear, String officer, String director) {

  static final String WHOLE = ProjectId.WHOLE_PROGRAMME.value();

  static Working onTheProgramme(Office office, int fiscalYear) {
    return new Working(office, WHOLE, fiscalYear, "policy.officer", "policy.director");
  }

  static Working onAProject(Office office, String project, String bureau, int fiscalYear) {
    return new Working(office, project, fiscalYear, bureau + ".officer1", bureau + ".director");
  }

  /** A project's FY2006 until its ex-post assessment is published. */
  static void untilExPostIsPublished(Office office, Year year) {
    office.openSeason("2006-01-10");
    year.untilThePlanIsPublished();
    office.openSeason("2007-04-02");
    year.closesTheSurvey();
    year.officer("assessExPost", "");
    year.director("directorReviewExPost", "FORWARD");
    year.commissionResolves("APPROVE");
    year.officer("answerOpinionsExPost", "");
    year.director("approveExPost", "APPROVE");
  }

  AssessmentId begins(AssessmentKind kind) {
    AssessmentId assessment = AssessmentId.of(ProjectId.WHOLE_PROGRAMME, fiscalYear, kind);
    office
        .bean(RuntimeService.class)
        .startProcessInstanceByKey(
            kind == AssessmentKind.PROGRAMME_ANNUAL ? "programme-assessment" : "overall-assessment",
            assessment.value(),
            Map.of(
                "projectId",
                WHOLE,
                "bureauId",
                "policy-group",
                "fiscalYear",
                fiscalYear,
                "assessmentId",
                assessment.value(),
                "kind",
                kind.name()));
    office.runJobs();
    return assessment;
  }

  /** From the draft to the publication, under the names the diagram has for the steps. */
  void publishes(String draft, String suffix) {
    officer(draft, "");
    director("directorReview" + suffix, "FORWARD");
    reviewed("APPROVE");
    officer("answerOpinions" + suffix, "");
    director("approve" + suffix, "APPROVE");
  }

  void reviewed(String resolution) {
    Year commission = new Year(office, project, "policy", fiscalYear);
    commission.commissionResolves(resolution);
  }

  void officer(String element, String finding, String... answers) {
    office.done(task(element), officer, finding, answers);
  }

  void director(String element, String finding, String... answers) {
    office.done(task(element), director, finding, answers);
  }

  Task task(String element) {
    return office.task(project, fiscalYear, element);
  }

  List<String> eventsOf(Object caseId) {
    return office
        .meguri
        .jdbc()
        .sql("select name from log.event where stream = ? order by sequence")
        .param(caseId.toString())
        .query(String.class)
        .list();
  }
}
