package org.meguri.workflows.forms;

import java.util.List;

/**
 * One kind of task: the element of the diagram it belongs to, what it asks, and what the answer
 * means.
 */
public interface TaskForm {

  /** The id of the user task in its diagram. */
  String element();

  Form describe(TaskOnDesk task);

  /** What the entries mean; they have been checked against the fields. */
  Work decode(TaskOnDesk task, Entries entries);

  /** Problems that lie between fields; the fields themselves have been checked. */
  default List<FieldProblem> problems(TaskOnDesk task, Entries entries) {
    return List.of();
  }
}
