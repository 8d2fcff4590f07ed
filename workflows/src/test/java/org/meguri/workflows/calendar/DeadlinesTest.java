package org.meguri.workflows.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.meguri.workflows.Office;
import org.meguri.workflows.tasklist.TaskForms;
import org.mockito.Mockito;

class DeadlinesTest {

  private static final Office OFFICE = Office.open();
  private static final Deadlines DEADLINES = OFFICE.bean(Deadlines.class);

  private static VariableScope process(Map<String, Object> variables) {
    VariableScope scope = Mockito.mock(VariableScope.class);
    Mockito.when(scope.getVariable(Mockito.anyString()))
        .thenAnswer(call -> variables.get(call.<String>getArgument(0)));
    return scope;
  }

  private static LocalDate day(Date date) {
    return date.toInstant().atZone(OFFICE.clock.getZone()).toLocalDate();
  }

  @ParameterizedTest
  @CsvSource({
    "2006-01-10, draftPlan, 2006-02-15",
    "2006-02-14, draftPlan, 2006-02-17",
    "2006-02-28, assessPlan, 2006-03-14",
    "2006-04-27, assessPlan, 2006-05-16",
    "2006-03-20, grantLateException, 2006-03-24",
    "2006-12-27, giveOpinion, 2007-01-12"
  })
  void tasksAreDueOnBusinessDaysAroundTheHolidays(String today, String task, String due) {
    OFFICE.clock.moveTo(today);
    VariableScope year = process(Map.of("fiscalYear", 2006));

    assertThat(day(DEADLINES.dueOf(year, task))).isEqualTo(LocalDate.parse(due));
    assertThat(DEADLINES.dueOf(year, task).toInstant().toString()).endsWith("T08:15:00Z");
  }

  @Test
  void theReminderComesBeforeTheDueDayAndTheEscalationAfterIt() {
    OFFICE.clock.moveTo("2006-01-10");
    VariableScope year = process(Map.of("fiscalYear", 2006));
    for (String task : TaskTerm.tasks()) {
      VariableScope scope =
          task.startsWith("submit")
              ? process(Map.of("fiscalYear", 2006, "window", "SPRING"))
              : year;
      Instant reminder = DEADLINES.reminderOf(scope, task).toInstant();
      Instant due = DEADLINES.dueOf(scope, task).toInstant();
      Instant escalation = DEADLINES.escalationOf(scope, task).toInstant();
      assertThat(reminder).as(task).isAfter(OFFICE.clock.instant()).isBefore(due);
      assertThat(escalation).as(task).isAfter(due);
    }
  }

  @Test
  void aTargetLeftOpenIsDueOnTheVeryDayThePlanNames() {
    VariableScope setting =
        process(
            Map.of(
                "fiscalYear", 2006,
                "projectId", "hokkaido-super-cluster-2",
                "targetId", "new-businesses-launched"));
    for (String today : new String[] {"2006-04-03", "2007-05-16"}) {
      OFFICE.clock.moveTo(today);
      assertThat(day(DEADLINES.dueOf(setting, "setTarget")))
          .as("seen on %s", today)
          .isEqualTo(LocalDate.parse("2007-03-31"));
    }
  }

  @Test
  void theSurveysWindowEndsWithItsLastDay() {
    VariableScope winter = process(Map.of("fiscalYear", 2006, "window", "WINTER"));

    assertThat(DEADLINES.windowEnd(winter).toInstant())
        .isEqualTo(Instant.parse("2007-01-31T15:00:00Z"));
    OFFICE.clock.moveTo("2006-12-01");
    assertThat(day(DEADLINES.dueOf(winter, "submitFigures")))
        .isEqualTo(LocalDate.parse("2007-01-19"));
  }

  @Test
  void everyTaskWithAFormHasATerm() {
    assertThat(TaskTerm.tasks()).isEqualTo(OFFICE.bean(TaskForms.class).elements());
  }
}
