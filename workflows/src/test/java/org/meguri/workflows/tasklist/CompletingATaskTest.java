package org.meguri.workflows.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.meguri.command.Outcome;
import org.meguri.workflows.Office;
import org.meguri.workflows.forms.Field;

class CompletingATaskTest {

  private static final Office OFFICE = Office.open();

  @BeforeAll
  static void planningSeason() {
    OFFICE.openSeason("2006-01-10");
  }

  static Map<String, Object> aPlan(Task task) {
    Map<String, Object> form = new LinkedHashMap<>();
    for (Field field :
        OFFICE.bean(TaskForms.class).describe(task.id(), Office.person("k-rip.manager")).fields()) {
      form.put(
          field.name(),
          switch (field.kind()) {
            case HIDDEN -> field.value();
            case WHOLE_NUMBER, DECIMAL -> "10";
            default -> "Text of " + field.name();
          });
    }
    return form;
  }

  @Test
  void recordsTheDecisionAndMovesTheProcessOn() {
    Task task = OFFICE.task("k-rip", 2006, "draftPlan");
    long before = OFFICE.head();

    OFFICE.completed(task, "k-rip.manager", aPlan(task));

    assertThat(OFFICE.facts("k-rip", before))
        .containsSubsequence(
            "task.claimed",
            "plan.submitted",
            "task.completed",
            "process.step-left",
            "process.step-entered",
            "task.created");
    assertThat(OFFICE.openTasks("k-rip", 2006, "assessPlan")).hasSize(1);
    assertThat(OFFICE.find(task.id()).orElseThrow().state()).isEqualTo(Task.State.DONE);
  }

  @Test
  void isRefusedToWhoHasNoPartInIt() {
    Task task = OFFICE.task("kansai-bio-cluster", 2006, "draftPlan");
    assertThat(
            OFFICE
                .bean(TaskDesk.class)
                .claim(
                    task.id(),
                    Office.person("k-rip.manager"),
                    task.version(),
                    Office.fresh(),
                    org.meguri.command.actor.Origin.WORK))
        .isInstanceOf(Outcome.Refused.class);
  }
}
