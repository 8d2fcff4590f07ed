package org.meguri.workflows.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.meguri.command.storage.EventLog;
import org.meguri.query.fold.Difference;
import org.meguri.workflows.Office;
import org.meguri.workflows.Year;

/** Every row of the task list is the fold of its task's events, and it is seen where it is not. */
class TaskListComparedTest {

  private static final Office OFFICE = Office.open();
  private static Task done;

  @BeforeAll
  static void oneTaskIsDone() {
    OFFICE.openSeason("2009-02-05");
    done = OFFICE.task("next-generation-core-industries", 2009, "draftPlan");
    new Year(OFFICE, "next-generation-core-industries", "chugoku", 2009).draftsThePlan();
    OFFICE.meguri.awaitCaughtUp();
  }

  @Test
  void theListAsItIsEqualsTheFold() {
    assertThat(differences()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "version, version + 1, version",
        "project, 'k-rip', project",
        "bureau, 'okinawa', bureau",
        "fiscal_year, fiscal_year + 1, fiscalYear",
        "process_instance, 'other', processInstance",
        "process, 'follow-up-survey', process",
        "process_version, process_version + 1, processVersion",
        "element, 'assessPlan', element",
        "case_id, 'other', caseId",
        "subject, 'other', subject",
        "phase, 'CHECK', phase",
        "candidate, 'officer:kyushu', candidate",
        "holder, 'other', holder",
        "state, 'OPEN', state",
        "created_at, created_at + interval '1 microsecond', createdAt",
        "due_at, due_at + interval '1 day', dueAt",
        "reminded_at, now(), remindedAt",
        "escalated_at, now(), escalatedAt",
        "ended_at, null, endedAt",
        "completed_by, 'other', completedBy",
        "on_behalf_of, 'other', onBehalfOf",
        "command, 'other', command",
        "finding, 'other', finding"
      })
  void aRowWithOneFieldAlteredIsNamed(String column, String value, String field) {
    assertThat(after("update tasklist.task set " + column + " = " + value + " where id = ?"))
        .extracting(Difference::field)
        .containsExactly(done.id().value() + "/" + field);
  }

  @Test
  void aRowThatIsMissingIsNamed() {
    assertThat(
            after(
                "delete from tasklist.completion where task = ?",
                "delete from tasklist.task where id = ?"))
        .isNotEmpty()
        .allSatisfy(difference -> assertThat(difference.field()).startsWith(done.id().value()));
  }

  /** What is found in a transaction that is taken back. */
  private static List<Difference> after(String... changes) {
    return OFFICE
        .meguri
        .transaction()
        .execute(
            status -> {
              for (String change : changes) {
                OFFICE.meguri.jdbc().sql(change).param(done.id().value()).update();
              }
              status.setRollbackOnly();
              return differences();
            });
  }

  private static List<Difference> differences() {
    return OFFICE.bean(TaskListCompared.class).differences(OFFICE.bean(EventLog.class).head());
  }
}
