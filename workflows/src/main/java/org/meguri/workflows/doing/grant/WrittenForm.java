package org.meguri.workflows.doing.grant;

import java.util.function.BiFunction;
import java.util.function.Function;
import org.meguri.workflows.forms.Entries;
import org.meguri.workflows.forms.Form;
import org.meguri.workflows.forms.TaskForm;
import org.meguri.workflows.forms.TaskOnDesk;
import org.meguri.workflows.forms.Work;

/** A task's form by what it asks and what the entries mean. */
record WrittenForm(
    String element, Function<TaskOnDesk, Form> asks, BiFunction<TaskOnDesk, Entries, Work> means)
    implements TaskForm {

  @Override
  public Form describe(TaskOnDesk task) {
    return asks.apply(task);
  }

  @Override
  public Work decode(TaskOnDesk task, Entries entries) {
    return means.apply(task, entries);
  }
}
