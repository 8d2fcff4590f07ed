package org.meguri.workflows.tasklist;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.meguri.command.actor.Acting;
import org.meguri.command.actor.CommandId;
import org.meguri.command.actor.PersonId;
import org.meguri.command.work.TaskEvent.TaskAssigned;
import org.meguri.command.work.TaskEvent.TaskCompleted;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tasks whose holder may not do them any more: ended or handed on by the system itself. */
@Component
public class LapsedTasks {
  private final TaskTable table;
  private final TaskJournal journal;
  private final TaskService engine;
  private final JdbcClient jdbc;
  private final Clock clock;

  LapsedTasks(
      TaskTable table, TaskJournal journal, TaskService engine, JdbcClient jdbc, Clock clock) {
    this.table = table;
    this.journal = journal;
    this.engine = engine;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  public List<Task> open(String element) {
    return table.read("where element = ? and holder is not null and state = 'OPEN'", element);
  }

  /** Done with, without a decision; does nothing where somebody was faster. */
  @Transactional
  public void end(Task lapsed, String finding) {
    held(lapsed);
    table
        .lock(lapsed.id())
        .filter(Task::isOpen)
        .ifPresent(
            task -> {
              CommandId command = CommandId.of("lapsed:" + task.id());
              journal.record(
                  task,
                  new TaskCompleted(
                      task.id(),
                      task.project(),
                      PersonId.SYSTEM,
                      null,
                      command.value(),
                      finding,
                      clock.instant()),
                  acting(task, "lapsed"));
              engine.complete(task.id().value(), Map.of("finding", finding));
            });
  }

  /** To whoever does it now. */
  @Transactional
  public void handOn(Task lapsed, PersonId to, String reason) {
    held(lapsed);
    table
        .lock(lapsed.id())
        .filter(Task::isOpen)
        .ifPresent(
            task ->
                journal.record(
                    task,
                    new TaskAssigned(task.id(), task.project(), to, reason, PersonId.SYSTEM),
                    acting(task, "handed-on-" + task.version())));
  }

  /** The process's row before the task's, as every completion takes them. */
  private void held(Task task) {
    jdbc.sql(
            "select last_sequence from workflows.process_stream where process_instance = ? for update")
        .param(task.processInstance())
        .query(Long.class)
        .optional();
  }

  private static Acting acting(Task task, String step) {
    return Acting.system(task.processInstance(), task.id().value(), step)
        .inTask(task.id().value(), task.processInstance())
        .correlated(task.caseId());
  }
}
