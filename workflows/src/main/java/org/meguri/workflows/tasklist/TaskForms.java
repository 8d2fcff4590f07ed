package org.meguri.workflows.tasklist;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.meguri.command.actor.PersonId;
import org.meguri.command.assessment.RuleResult;
import org.meguri.command.work.TaskId;
import org.meguri.workflows.forms.Entries;
import org.meguri.workflows.forms.FieldProblem;
import org.meguri.workflows.forms.Form;
import org.meguri.workflows.forms.FormCheck;
import org.meguri.workflows.forms.Graded;
import org.meguri.workflows.forms.TaskForm;
import org.meguri.workflows.forms.TaskOnDesk;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The form of each kind of task, found by the element of its diagram; the same for the screen, the
 * API and a simulation.
 */
@Component
public class TaskForms {

  private final Map<String, TaskForm> byElement;
  private final TaskTable table;
  private final TaskService engine;
  private final Clock clock;

  TaskForms(List<TaskForm> forms, TaskTable table, TaskService engine, Clock clock) {
    this.byElement =
        forms.stream().collect(Collectors.toMap(TaskForm::element, Function.identity()));
    this.table = table;
    this.engine = engine;
    this.clock = clock;
  }

  /** The tasks there are forms for. */
  public Set<String> elements() {
    return byElement.keySet();
  }

  boolean isGraded(String element) {
    return byElement.get(element) instanceof Graded;
  }

  /**
   * What the decision table recommends for the marks entered so far; empty for a task without
   * marks.
   */
  @Transactional
  public Optional<RuleResult> recommended(TaskId id, PersonId person, Map<String, ?> form) {
    Task task = table.find(id).orElseThrow();
    return of(task.element()) instanceof Graded graded
        ? Optional.of(graded.recommended(onDesk(task, person), Entries.of(form)))
        : Optional.empty();
  }

  /** What an open task asks of a person now. */
  @Transactional
  public Form describe(TaskId id, PersonId person) {
    Task task = table.find(id).orElseThrow();
    return of(task.element()).describe(onDesk(task, person));
  }

  /** Everything wrong with the entries, before any rule of the domain is asked. */
  @Transactional
  public List<FieldProblem> problems(TaskId id, PersonId person, Map<String, ?> form) {
    Task task = table.find(id).orElseThrow();
    return problems(of(task.element()), onDesk(task, person), Entries.of(form));
  }

  /** The grade its decision table recommends for the entries; empty for tasks without marks. */
  @Transactional
  public Optional<String> recommendedGrade(TaskId id, PersonId person, Map<String, ?> form) {
    return Entries.of(form).has("grade")
        ? recommended(id, person, form).map(RuleResult::result)
        : Optional.empty();
  }

  List<FieldProblem> problems(TaskForm form, TaskOnDesk task, Entries entries) {
    List<FieldProblem> problems =
        new ArrayList<>(FormCheck.problems(form.describe(task).fields(), entries));
    if (problems.isEmpty()) {
      problems.addAll(form.problems(task, entries));
    }
    return problems;
  }

  /**
   * @throws IllegalStateException a diagram names a task nobody wrote a form for
   */
  TaskForm of(String element) {
    TaskForm form = byElement.get(element);
    if (form == null) {
      throw new IllegalStateException("No form for task " + element);
    }
    return form;
  }

  TaskOnDesk onDesk(Task task, PersonId person) {
    return new TaskOnDesk(
        task.id().value(),
        task.element(),
        task.project(),
        task.bureau(),
        task.fiscalYear(),
        task.caseId(),
        task.subject(),
        engine.getVariables(task.id().value()),
        person,
        LocalDate.now(clock));
  }
}
