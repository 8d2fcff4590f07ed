package org.meguri.workflows.tasklist;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.meguri.command.CommandDesk;
import org.meguri.command.Outcome;
import org.meguri.command.actor.Acting;
import org.meguri.command.actor.CommandId;
import org.meguri.command.actor.Origin;
import org.meguri.command.actor.PersonId;
import org.meguri.command.work.TaskEvent.TaskClaimed;
import org.meguri.command.work.TaskEvent.TaskCompleted;
import org.meguri.command.work.TaskId;
import org.meguri.command.work.WorkRefused;
import org.meguri.workflows.forms.Entries;
import org.meguri.workflows.forms.FieldProblem;
import org.meguri.workflows.forms.TaskForm;
import org.meguri.workflows.forms.TaskOnDesk;
import org.meguri.workflows.forms.Work;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What completing a task consists of, inside the desk's transaction. */
@Component
class Completion {

  private final TaskTable table;
  private final TaskJournal journal;
  private final Eligibility eligibility;
  private final Completions completions;
  private final Drafts drafts;
  private final TaskForms forms;
  private final CommandDesk commands;
  private final TaskService engine;
  private final JdbcClient jdbc;
  private final Clock clock;

  Completion(
      TaskTable table,
      TaskJournal journal,
      Eligibility eligibility,
      Completions completions,
      Drafts drafts,
      TaskForms forms,
      CommandDesk commands,
      TaskService engine,
      JdbcClient jdbc,
      Clock clock) {
    this.table = table;
    this.journal = journal;
    this.eligibility = eligibility;
    this.completions = completions;
    this.drafts = drafts;
    this.forms = forms;
    this.commands = commands;
    this.engine = engine;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  Outcome complete(
      TaskId id,
      PersonId person,
      long expectedVersion,
      CommandId command,
      Map<String, ?> form,
      Origin origin) {
    Entries entries = Entries.of(form);
    Task task = locked(id);
    Optional<Outcome> first = completions.first(person, command, id, entries);
    if (first.isPresent()) {
      return first.get();
    }
    Outcome refused = TaskDesk.refusedAt(task, expectedVersion);
    if (refused == null && task != null) {
      refused = refusedTo(task, person);
    }
    if (refused != null || task == null) {
      return refused == null ? Outcome.refused(WorkRefused.TASK_UNKNOWN) : refused;
    }
    return decided(task, person, command, entries, origin);
  }

  /** For whoever decides without having opened the task: takes it if it is nobody's. */
  Outcome takenAndCompleted(
      TaskId id, PersonId person, CommandId command, Map<String, ?> form, Origin origin) {
    Task task = locked(id);
    Optional<Eligibility.Capacity> capacity =
        task == null ? Optional.empty() : eligibility.capacity(task, person);
    if (task == null || capacity.isEmpty()) {
      return Outcome.refused(WorkRefused.NOT_AUTHORIZED);
    }
    if (task.isOpen() && task.holder() == null) {
      task =
          journal.record(
              task,
              new TaskClaimed(id, task.project(), person),
              TaskDesk.acting(
                  task,
                  person,
                  capacity.get().onBehalfOf(),
                  CommandId.of(command + ":claim"),
                  origin));
    }
    return complete(id, person, task.version(), command, form, origin);
  }

  /**
   * Takes the process's row before the task's, as the engine's own steps do: completions of one
   * process run one after another instead of into each other.
   */
  private @Nullable Task locked(TaskId id) {
    Optional<Task> seen = table.find(id);
    if (seen.isEmpty()) {
      return null;
    }
    jdbc.sql(
            "select last_sequence from workflows.process_stream where process_instance = ? for update")
        .param(seen.get().processInstance())
        .query(Long.class)
        .optional();
    return table.lock(id).orElse(null);
  }

  private @Nullable Outcome refusedTo(Task task, PersonId person) {
    if (task.holder() == null) {
      return Outcome.refused(WorkRefused.TASK_NOT_HELD);
    }
    if (!eligibility.holds(task, person)) {
      return Outcome.refused(WorkRefused.TASK_HELD_BY_ANOTHER);
    }
    return eligibility.capacity(task, person).isEmpty() && task.candidate() != null
        ? Outcome.refused(WorkRefused.NOT_AUTHORIZED)
        : null;
  }

  private Outcome decided(
      Task task, PersonId person, CommandId command, Entries entries, Origin origin) {
    TaskForm form = forms.of(task.element());
    TaskOnDesk onDesk = forms.onDesk(task, person);
    List<FieldProblem> problems = forms.problems(form, onDesk, entries);
    if (!problems.isEmpty()) {
      FieldProblem problem = problems.get(0);
      return new Outcome.Refused(problem.rule().code(), problem.facts());
    }
    Work work = form.decode(onDesk, entries);
    PersonId onBehalfOf = onBehalfOf(task, person);
    Acting acting = TaskDesk.acting(task, person, onBehalfOf, command, origin);
    Outcome outcome = sent(task, work, acting);
    if (outcome instanceof Outcome.Accepted accepted) {
      journal.record(
          task,
          new TaskCompleted(
              task.id(),
              task.project(),
              person,
              onBehalfOf,
              command.value(),
              work.finding(),
              clock.instant()),
          acting);
      drafts.discardAll(task.id());
      completions.remember(person, command, task.id(), entries, accepted.caseId());
      Map<String, Object> variables = new HashMap<>(work.variables());
      variables.put("finding", work.finding());
      engine.complete(task.id().value(), variables);
    }
    return outcome;
  }

  private @Nullable PersonId onBehalfOf(Task task, PersonId person) {
    PersonId holder = task.holder();
    if (holder != null && !holder.equals(person)) {
      return holder;
    }
    return eligibility.capacity(task, person).map(Eligibility.Capacity::onBehalfOf).orElse(null);
  }

  /** The outcome of the last command, or the first refusal. */
  private Outcome sent(Task task, Work work, Acting acting) {
    int step = 0;
    for (Object command : work.before()) {
      step++;
      Outcome outcome =
          commands.send(
              command,
              Acting.system(task.processInstance(), task.id().value(), "before-" + step)
                  .correlated(task.caseId())
                  .from(acting.origin()));
      if (outcome instanceof Outcome.Refused) {
        return outcome;
      }
    }
    Outcome last = Outcome.accepted(task.caseId());
    boolean several = work.commands().size() > 1;
    for (int i = 0; i < work.commands().size(); i++) {
      CommandId id =
          several ? CommandId.of(acting.commandId() + ":" + (i + 1)) : acting.commandId();
      last = commands.send(work.commands().get(i), under(acting, id));
      if (last instanceof Outcome.Refused) {
        return last;
      }
    }
    return last;
  }

  private static Acting under(Acting acting, CommandId id) {
    return new Acting(
        acting.person(),
        acting.onBehalfOf(),
        id,
        acting.correlation(),
        acting.task(),
        acting.processInstance(),
        acting.origin());
  }
}
