package org.meguri.workflows.tasklist;

import org.meguri.command.actor.PersonId;
import org.meguri.command.work.TaskId;
import org.meguri.command.work.WorkRefused;
import org.meguri.query.access.NotShown;
import org.meguri.query.access.ReadAccess;
import org.meguri.query.access.Unknown;
import org.springframework.stereotype.Component;

/** Who may look at a task: whoever may do it, and whoever may read its project. */
@Component
class TaskSight {

  private final TaskTable table;
  private final Eligibility eligibility;
  private final ReadAccess access;

  TaskSight(TaskTable table, Eligibility eligibility, ReadAccess access) {
    this.table = table;
    this.eligibility = eligibility;
    this.access = access;
  }

  /**
   * @throws Unknown there is no such task
   * @throws NotShown it is not for this reader
   */
  Task shown(String id, PersonId reader) {
    if (id.isBlank() || id.length() > 120 || id.indexOf('\0') >= 0) {
      throw new Unknown(id);
    }
    Task task = table.find(TaskId.of(id)).orElseThrow(() -> new Unknown(id));
    if (worksOn(task, reader)
        || reader.equals(task.completedBy())
        || access.sightOf(reader).covers(task.bureau().value(), task.project().value())) {
      return task;
    }
    throw new NotShown(WorkRefused.NOT_AUTHORIZED.code());
  }

  /**
   * Whether its form and evidence are for this reader; reading the project is not enough for a
   * sealed opinion.
   */
  boolean worksOn(Task task, PersonId reader) {
    return eligibility.capacity(task, reader).isPresent() || eligibility.holds(task, reader);
  }
}
