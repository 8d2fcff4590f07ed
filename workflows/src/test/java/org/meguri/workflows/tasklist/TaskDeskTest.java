package org.meguri.workflows.tasklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.meguri.command.CommandDesk.ReusedCommandId;
import org.meguri.command.Outcome;
import org.meguri.command.actor.Acting;
import org.meguri.command.actor.ActorCommand.ArrangeSubstitution;
import org.meguri.command.actor.CommandId;
import org.meguri.command.actor.Origin;
import org.meguri.workflows.Answers;
import org.meguri.workflows.Office;
import org.meguri.workflows.forms.FieldProblem;

class TaskDeskTest {

  private static final Office OFFICE = Office.open();
  private static final TaskDesk DESK = OFFICE.bean(TaskDesk.class);

  @BeforeAll
  static void planningSeason() {
    OFFICE.openSeason("2007-02-05");
  }

  private static Task plan(String project) {
    return OFFICE.task(project, 2007, "draftPlan");
  }

  private static Map<String, Object> filled(Task task) {
    return Answers.to(
        OFFICE,
        task,
        task.project() + ".manager",
        "",
        "ownFundsPercent",
        "0",
        "ownFundsSources",
        "None");
  }

  private static Outcome complete(Task task, long version, CommandId id, Map<String, Object> form) {
    return DESK.complete(
        task.id(), Office.person(task.project() + ".manager"), version, id, form, Origin.WORK);
  }

  private static AbstractStringAssert<?> assertRefused(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    return assertThat(((Outcome.Refused) outcome).rule());
  }

  @Test
  void aTaskIsClaimedByOnePersonOnly() {
    Task task = plan("kyushu-silicon-cluster");
    OFFICE.done(
        OFFICE.claimed(task, "kyushu-silicon-cluster.manager"),
        "kyushu-silicon-cluster.manager",
        "",
        "ownFundsSources",
        "Fees");
    Task assess = OFFICE.task("kyushu-silicon-cluster", 2007, "assessPlan");
    Task held = OFFICE.claimed(assess, "kyushu.officer1");

    assertRefused(
            DESK.claim(
                held.id(),
                Office.person("kyushu.officer2"),
                held.version(),
                Office.fresh(),
                Origin.WORK))
        .isEqualTo("task-held-by-another");
    assertRefused(
            DESK.release(
                held.id(),
                Office.person("kyushu.officer2"),
                held.version(),
                Office.fresh(),
                Origin.WORK))
        .isEqualTo("task-not-held");
    assertThat(
            DESK.release(
                held.id(),
                Office.person("kyushu.officer1"),
                held.version(),
                Office.fresh(),
                Origin.WORK))
        .isInstanceOf(Outcome.Accepted.class);
  }

  @Test
  void theDirectorAssignsAnOfficersTaskWithAReason() {
    OFFICE.done(
        plan("recycling-society-creation"),
        "recycling-society-creation.manager",
        "",
        "ownFundsSources",
        "Fees");
    Task task = OFFICE.task("recycling-society-creation", 2007, "assessPlan");

    assertRefused(assign(task, "chugoku.officer1", "chugoku.officer2", "Leave"))
        .isEqualTo("not-authorized");
    assertRefused(assign(task, "chugoku.director", "kyushu.officer1", "Leave"))
        .isEqualTo("not-authorized");
    assertRefused(assign(task, "chugoku.director", "chugoku.officer2", " "))
        .isEqualTo("field-missing");
    assertThat(assign(task, "chugoku.director", "chugoku.officer2", "Leave"))
        .isInstanceOf(Outcome.Accepted.class);
    assertThat(OFFICE.find(task.id()).orElseThrow().holder())
        .isEqualTo(Office.person("chugoku.officer2"));
  }

  @Test
  void aDecisionIsNotGivenToWhoeverPreparedWhatItIsAbout() {
    String project = "shikoku-techno-bridge";
    String both = "shikoku.officer1";
    OFFICE.done(plan(project), project + ".manager", "", "ownFundsSources", "Fees");
    OFFICE.done(OFFICE.task(project, 2007, "assessPlan"), both, "FORWARD");
    OFFICE.send(
        new org.meguri.command.actor.ActorCommand.GrantRole(
            Office.person(both),
            org.meguri.command.actor.Role.DIRECTOR,
            org.meguri.command.actor.Scope.bureau("shikoku"),
            LocalDate.of(2006, 1, 1)));
    Task decision = OFFICE.task(project, 2007, "directorReview");

    assertRefused(assign(decision, "policy.director", both, "The director is away"))
        .isEqualTo("four-eyes");
    assertThat(assign(decision, "policy.director", "shikoku.director", "As usual"))
        .isInstanceOf(Outcome.Accepted.class);
  }

  private static Outcome assign(Task task, String by, String to, String reason) {
    return DESK.assign(
        task.id(),
        Office.person(by),
        Office.person(to),
        reason,
        task.version(),
        Office.fresh(),
        Origin.WORK);
  }

  @Test
  void aStaleVersionIsRefusedAndNothingChanges() {
    Task task =
        OFFICE.claimed(
            plan("tokai-manufacturing-creation"), "tokai-manufacturing-creation.manager");
    long before = OFFICE.head();

    assertRefused(complete(task, task.version() - 1, Office.fresh(), filled(task)))
        .isEqualTo("stale-version");

    assertThat(OFFICE.head()).isEqualTo(before);
  }

  @Test
  void aReminderDoesNotMakeAnOpenedFormStale() {
    Task task =
        OFFICE.claimed(
            plan("okinawa-industries-promotion"), "okinawa-industries-promotion.manager");
    Map<String, Object> form = filled(task);

    assertThat(
            DESK.remind(
                task.id(),
                Office.person("okinawa.officer1"),
                task.version(),
                Office.fresh(),
                Origin.WORK))
        .isInstanceOf(Outcome.Accepted.class);
    assertThat(complete(task, task.version(), Office.fresh(), form))
        .isInstanceOf(Outcome.Accepted.class);
  }

  @Test
  void sendingTheSameFormTwiceCompletesOnce() throws Exception {
    Task task =
        OFFICE.claimed(
            plan("tokai-bio-manufacturing-creation"), "tokai-bio-manufacturing-creation.manager");
    Map<String, Object> form = filled(task);
    CommandId id = Office.fresh();
    Callable<Outcome> send = () -> complete(task, task.version(), id, form);
    ExecutorService two = Executors.newFixedThreadPool(2);
    try {
      List<Future<Outcome>> answers = two.invokeAll(List.of(send, send));
      assertThat(answers.get(0).get())
          .isInstanceOf(Outcome.Accepted.class)
          .isEqualTo(answers.get(1).get());
    } finally {
      two.shutdown();
    }
    assertThat(OFFICE.openTasks("tokai-bio-manufacturing-creation", 2007, "assessPlan")).hasSize(1);
    assertThat(complete(task, task.version(), id, form)).isInstanceOf(Outcome.Accepted.class);
    Map<String, Object> other = new HashMap<>(form);
    other.put("budgetRequestYen", "77");
    assertThatThrownBy(() -> complete(task, task.version(), id, other))
        .isInstanceOf(ReusedCommandId.class);
  }

  @Test
  void aRuleOfTheDomainRefusesAndTheTaskStaysOpen() {
    Task task = OFFICE.claimed(plan("kansai-neo-cluster"), "kansai-neo-cluster.manager");
    Map<String, Object> form = filled(task);
    form.put("ownFundsPercent", "30");
    form.remove("ownFundsSources");
    long before = OFFICE.head();

    Outcome outcome = complete(task, task.version(), Office.fresh(), form);

    assertRefused(outcome).isEqualTo("text-missing");
    assertThat(OFFICE.head()).isEqualTo(before);
    assertThat(OFFICE.find(task.id()).orElseThrow().isOpen()).isTrue();
  }

  @Test
  void everyBadFieldIsNamedAtOnce() {
    Task task = OFFICE.claimed(plan("kansai-green-cluster"), "kansai-green-cluster.manager");
    Map<String, Object> form = filled(task);
    form.put("budgetRequestYen", "-1");
    form.put("ownFundsPercent", "a lot");
    form.put("surprise", "x");
    form.remove("parts.kansai-green-cluster-promotion.activities");
    form.put("ownFundsSources", "あ".repeat(20_001));

    List<FieldProblem> problems =
        OFFICE
            .bean(TaskForms.class)
            .problems(task.id(), Office.person("kansai-green-cluster.manager"), form);

    assertThat(problems)
        .extracting(FieldProblem::field)
        .containsExactlyInAnyOrder(
            "surprise",
            "parts.kansai-green-cluster-promotion.activities",
            "budgetRequestYen",
            "ownFundsPercent",
            "ownFundsSources");
    assertThat(complete(task, task.version(), Office.fresh(), form))
        .isInstanceOf(Outcome.Refused.class);
  }

  @Test
  void aSubstituteWorksOnBehalfOfTheAbsent() {
    OFFICE.done(
        plan("tohoku-manufacturing-corridor"),
        "tohoku-manufacturing-corridor.manager",
        "",
        "ownFundsSources",
        "Fees");
    Task task = OFFICE.task("tohoku-manufacturing-corridor", 2007, "assessPlan");
    assertThat(
            OFFICE.meguri.send(
                new ArrangeSubstitution(
                    Office.person("tohoku.officer1"),
                    Office.person("shikoku.officer1"),
                    LocalDate.of(2007, 1, 1),
                    LocalDate.of(2007, 3, 31)),
                Acting.as(Office.person("admin"), Office.fresh())))
        .isInstanceOf(Outcome.Accepted.class);

    OFFICE.done(task, "shikoku.officer1", "RETURN_PLAN");

    Task done = OFFICE.find(task.id()).orElseThrow();
    assertThat(done.completedBy()).isEqualTo(Office.person("shikoku.officer1"));
    assertThat(done.onBehalfOf()).isEqualTo(Office.person("tohoku.officer1"));
  }

  @Test
  void nobodyCompletesATaskBehindTheDesksBack() {
    Task task = plan("k-rip");
    assertThatThrownBy(
            () -> OFFICE.bean(org.camunda.bpm.engine.TaskService.class).complete(task.id().value()))
        .hasStackTraceContaining("through the task desk only");
  }
}
