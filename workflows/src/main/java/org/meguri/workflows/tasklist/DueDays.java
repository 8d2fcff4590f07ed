package org.meguri.workflows.tasklist;

import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.meguri.command.actor.Acting;
import org.meguri.command.work.TaskEvent.TaskDueDayMoved;
import org.springframework.stereotype.Component;

/** Moves the day an open task is due, in the engine and on the list alike. */
@Component
public class DueDays {

  private final TaskService engine;
  private final TaskTable table;
  private final TaskJournal journal;
  private final Clock clock;

  DueDays(TaskService engine, TaskTable table, TaskJournal journal, Clock clock) {
    this.engine = engine;
    this.table = table;
    this.journal = journal;
    this.clock = clock;
  }

  /** Where the process has no such task open, or its day stays, nothing is recorded. */
  public void move(DelegateExecution step, String element, Date due) {
    for (Task task : table.openAt(step.getProcessInstanceId(), element)) {
      if (task.dueAt().equals(due.toInstant())) {
        continue;
      }
      org.camunda.bpm.engine.task.Task known =
          engine.createTaskQuery().taskId(task.id().value()).singleResult();
      known.setDueDate(due);
      engine.saveTask(known);
      journal.record(
          task,
          new TaskDueDayMoved(task.id(), task.project(), due.toInstant(), clock.instant()),
          Acting.system(step.getProcessInstanceId(), task.id().value(), "due-day")
              .correlated(task.caseId())
              .inTask(task.id().value(), step.getProcessInstanceId()));
    }
  }
}
