package org.meguri.workflows.tasklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.meguri.command.Outcome;
import org.meguri.command.actor.Origin;
import org.meguri.workflows.Answers;
import org.meguri.workflows.Office;

/**
 * The database fails one completion at four points, by triggers, so the product needs no seam for
 * it: nothing of it stays, and the same completion succeeds afterwards.
 */
class AllOrNothingTest {

  private static final Office OFFICE = Office.open();
  private static final String PROJECT = "tokyo-information-venture-forum";

  @BeforeAll
  static void planningSeason() {
    OFFICE.openSeason("2006-01-10");
    OFFICE
        .meguri
        .asOwner()
        .execute(
            """
            create or replace function public.fail() returns trigger language plpgsql as $$
            begin raise exception 'failed on purpose'; end $$
            """);
  }

  @AfterEach
  void repair() {
    for (String table : List.of("tasklist.task", "camunda.act_ru_task", "log.event")) {
      OFFICE.meguri.asOwner().execute("drop trigger if exists fail on " + table);
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          after the command            | create trigger fail before update on tasklist.task for each row execute function public.fail()
          after the list row           | create trigger fail before insert on log.event for each row when (new.name = 'task.completed') execute function public.fail()
          at the engine's flush        | create trigger fail before delete on camunda.act_ru_task for each row execute function public.fail()
          just before the commit       | create constraint trigger fail after insert on log.event deferrable initially deferred for each row when (new.name = 'task.completed') execute function public.fail()
          """)
  void aFailureLeavesNothingBehind(String point, String trigger) {
    Task task = OFFICE.claimed(OFFICE.task(PROJECT, 2006, "draftPlan"), PROJECT + ".manager");
    Map<String, Object> form =
        Answers.to(
            OFFICE,
            task,
            PROJECT + ".manager",
            "",
            "ownFundsPercent",
            "0",
            "ownFundsSources",
            "None");
    String before = everything();
    OFFICE.meguri.asOwner().execute(trigger);

    assertThatThrownBy(() -> complete(task, "fault-" + point.hashCode(), form))
        .as(point)
        .hasStackTraceContaining("failed on purpose");

    assertThat(everything()).as("all rows after a failure " + point).isEqualTo(before);
    repair();
    assertThat(complete(task, "fault-" + point.hashCode(), form))
        .isInstanceOf(Outcome.Accepted.class);
    returnThePlan();
  }

  private static Outcome complete(Task task, String command, Map<String, Object> form) {
    return OFFICE
        .bean(TaskDesk.class)
        .complete(
            task.id(),
            Office.person(PROJECT + ".manager"),
            task.version(),
            org.meguri.command.actor.CommandId.of(command),
            form,
            Origin.WORK);
  }

  /** So that the next point finds the plan on the same desk. */
  private static void returnThePlan() {
    OFFICE.done(OFFICE.task(PROJECT, 2006, "assessPlan"), "kanto.officer1", "RETURN_PLAN");
  }

  /**
   * Events, commands, list rows, papers, engine tasks, executions and jobs of the whole
   * installation.
   */
  private static String everything() {
    return OFFICE
        .meguri
        .asOwner()
        .queryForObject(
            """
            select concat_ws(' ',
              (select count(*) || '/' || max(global_index) from log.event),
              (select count(*) from log.command),
              (select md5(string_agg(t::text, ',' order by id)) from tasklist.task t),
              (select count(*) from tasklist.completion),
              (select md5(string_agg(p::text, ',' order by case_id, name, part)) from workflows.paper p),
              (select md5(string_agg(s::text, ',' order by process_instance)) from workflows.process_stream s),
              (select count(*) from camunda.act_ru_task),
              (select count(*) from camunda.act_ru_execution),
              (select md5(string_agg(id_ || rev_, ',' order by id_)) from camunda.act_ru_execution),
              (select count(*) from camunda.act_ru_job),
              (select count(*) from camunda.act_ru_variable))
            """,
            String.class);
  }
}
