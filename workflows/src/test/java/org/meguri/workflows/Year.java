package org.meguri.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.meguri.workflows.tasklist.Task;

/** The people of one project working through its year. */
public record Year(Office office, String project, String bureau, int fiscalYear) {

  /** The first year of the term. */
  public static Year first(String project, String bureau) {
    return new Year(Office.open(), project, bureau, 2006);
  }

  public void draftsThePlan() {
    office.done(
        office.task(project, fiscalYear, "draftPlan"),
        manager(),
        "",
        "ownFundsPercent",
        "20",
        "ownFundsSources",
        "Fees");
  }

  public void officer(String element, String finding, String... answers) {
    office.done(office.task(project, fiscalYear, element), bureau + ".officer1", finding, answers);
  }

  public void director(String element, String finding, String... answers) {
    office.done(office.task(project, fiscalYear, element), bureau + ".director", finding, answers);
  }

  public void manager(String element, String finding, String... answers) {
    office.done(office.task(project, fiscalYear, element), manager(), finding, answers);
  }

  /** Convened, every reviewer gives an opinion, the chair resolves. */
  public void commissionResolves(String resolution) {
    convenes();
    for (Task task : office.openTasks(project, fiscalYear, "giveOpinion")) {
      opines(task);
    }
    resolves(resolution);
  }

  public void convenes() {
    office.done(
        office.task(project, fiscalYear, "convene"),
        "policy.officer",
        "",
        "heldOn",
        office.today().plusDays(7).toString(),
        "place",
        "Main building");
  }

  public void opines(Task task) {
    office.done(task, task.holder().value(), "OPINION", "recommendation", "APPROVE");
  }

  public void declines(Task task) {
    office.done(task, task.holder().value(), "DECLINE", "conflict", "BOARD_SEAT");
  }

  public void resolves(String resolution) {
    Task task = office.task(project, fiscalYear, "resolve");
    office.beforeWork.accept(task);
    Map<String, Object> form =
        Answers.to(office, task, task.holder().value(), "", "resolution", resolution);
    office
        .bean(org.meguri.workflows.tasklist.TaskForms.class)
        .describe(task.id(), task.holder())
        .fields()
        .stream()
        .filter(f -> f.name().startsWith("vote."))
        .forEach(f -> form.put(f.name(), resolution));
    office.completed(task, task.holder().value(), form);
  }

  public void untilThePlanIsPublished() {
    draftsThePlan();
    officer("assessPlan", "FORWARD");
    director("directorReview", "FORWARD");
    commissionResolves("APPROVE");
    officer("answerOpinions", "");
    director("approvePlan", "APPROVE");
  }

  public void submitsAllFigures() {
    for (Task task : office.openTasks(project, fiscalYear, "submitFigures")) {
      office.done(task, manager(), "");
    }
    officer("submitBureauFigures", "");
  }

  public void closesTheSurvey() {
    submitsAllFigures();
    officer("checkFigures", "CLOSE");
    director("closeRound", "CLOSE");
  }

  /** The open tasks of the year by element, those of its surveys left out. */
  public List<String> open() {
    return office
        .meguri
        .jdbc()
        .sql(
            "select element from tasklist.task where project = ? and fiscal_year = ? and state = 'OPEN' and process <> 'follow-up-survey' order by created_at, element")
        .params(project, fiscalYear)
        .query(String.class)
        .list();
  }

  public void waitsFor(String... elements) {
    assertThat(open()).containsExactlyInAnyOrder(elements);
  }

  private String manager() {
    return project + ".manager";
  }
}
