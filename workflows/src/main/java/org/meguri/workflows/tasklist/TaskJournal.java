package org.meguri.workflows.tasklist;

import org.meguri.command.actor.Acting;
import org.meguri.command.storage.FactRecorder;
import org.meguri.command.work.TaskEvent;
import org.meguri.command.work.TaskEvent.TaskCreated;
import org.springframework.stereotype.Component;

/** Records what happens to a task and folds it into its row, both in the caller's transaction. */
@Component
class TaskJournal {

  private static final String STREAM_TYPE = "task";

  private final FactRecorder recorder;
  private final TaskTable table;

  TaskJournal(FactRecorder recorder, TaskTable table) {
    this.recorder = recorder;
    this.table = table;
  }

  Task open(TaskCreated created, Acting acting) {
    Task task = Task.from(created);
    table.insert(task);
    recorder.record(STREAM_TYPE, task.id().value(), task.version(), created, acting);
    return task;
  }

  /** {@code task} must have been locked. */
  Task record(Task task, TaskEvent event, Acting acting) {
    Task after = task.after(event);
    table.update(after);
    recorder.record(STREAM_TYPE, task.id().value(), after.version(), event, acting);
    return after;
  }
}
