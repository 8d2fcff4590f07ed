package org.meguri.workflows.tasklist;

import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.PersonId;
import org.springframework.stereotype.Component;

/** The reader's own open tasks in a review. */
@Component
public class ReviewTasks {

  private final TaskTable table;

  ReviewTasks(TaskTable table) {
    this.table = table;
  }

  /** The address of the task's form, null if the reader has no such task. */
  public @Nullable String href(String review, String element, PersonId reader) {
    return table
        .read(
            "where case_id = ? and element = ? and holder = ? and state = 'OPEN'",
            review,
            element,
            reader.value())
        .stream()
        .findFirst()
        .map(task -> "/tasks/" + task.id())
        .orElse(null);
  }
}
