package org.meguri.workflows.tasklist;

import java.util.Optional;
import org.meguri.command.actor.PersonId;
import org.meguri.command.work.TaskId;
import org.meguri.command.work.WorkRefused;
import org.meguri.query.access.NotShown;
import org.meguri.query.access.ReadAccess;
import org.meguri.query.access.Unknown;
import org.meguri.query.casefile.Passages;
import org.meguri.query.cases.Cases;
import org.springframework.stereotype.Component;

/** Who may look at a task: whoever may do it, and whoever may read its project or its case. */
@Component
class TaskSight {

  private static final int LONGEST_ID = 120;

  private final TaskTable table;
  private final Eligibility eligibility;
  private final ReadAccess access;
  private final Cases cases;

  TaskSight(TaskTable table, Eligibility eligibility, ReadAccess access, Cases cases) {
    this.table = table;
    this.eligibility = eligibility;
    this.access = access;
    this.cases = cases;
  }

  /**
   * @throws Unknown there is no such task
   * @throws NotShown it is not for this reader
   */
  Task shown(String id, PersonId reader) {
    Task task = find(id).orElseThrow(() -> new Unknown(id));
    if (isFor(task, reader)) {
      return task;
    }
    throw new NotShown(WorkRefused.NOT_AUTHORIZED.code());
  }

  /** Empty where there is no such task, and where it is not for this reader. */
  Optional<Task> visible(String id, PersonId reader) {
    return find(id).filter(task -> isFor(task, reader));
  }

  private Optional<Task> find(String id) {
    boolean possible = !id.isBlank() && id.length() <= LONGEST_ID && id.indexOf('\0') < 0;
    return possible ? table.find(TaskId.of(id)) : Optional.empty();
  }

  private boolean isFor(Task task, PersonId reader) {
    return worksOn(task, reader)
        || reader.equals(task.completedBy())
        || access.sightOf(reader).covers(task.bureau().value(), task.project().value())
        || Passages.kindOf(task.process())
            .filter(kind -> cases.opens(reader, kind, task.caseId()))
            .isPresent();
  }

  /**
   * Whether its form and evidence are for this reader; reading the project is not enough for a
   * sealed opinion.
   */
  boolean worksOn(Task task, PersonId reader) {
    return eligibility.capacity(task, reader).isPresent() || eligibility.holds(task, reader);
  }
}
