package org.meguri.workflows.tasklist;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.PersonId;
import org.meguri.query.layout.Problem;
import org.meguri.workflows.forms.Entries;
import org.meguri.workflows.forms.Form;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page of a task's form: what it asks, beside its evidence, with what was typed already. */
@Component
class TaskFormPage {

  private final TaskSight sight;
  private final TaskLines lines;
  private final TaskForms forms;
  private final FormViews views;
  private final Drafts drafts;
  private final Labels labels;

  TaskFormPage(
      TaskSight sight,
      TaskLines lines,
      TaskForms forms,
      FormViews views,
      Drafts drafts,
      Labels labels) {
    this.sight = sight;
    this.lines = lines;
    this.forms = forms;
    this.views = views;
    this.drafts = drafts;
    this.labels = labels;
  }

  /** Every sending of the form is told from the others by a fresh command id. */
  String show(
      Model model,
      Task task,
      PersonId reader,
      @Nullable Entries typed,
      List<Problem> problems,
      Locale locale) {
    Map<String, String> byField = new HashMap<>();
    problems.forEach(p -> byField.putIfAbsent(p.field(), p.text()));
    boolean asks = task.isOpen() && sight.worksOn(task, reader);
    Form form = asks ? forms.describe(task.id(), reader) : new Form(List.of(), List.of());
    FormView view = views.of(form, typed, byField, locale);
    model.addAttribute("task", lines.of(task, reader, locale));
    model.addAttribute("help", labels.word("task.help." + task.element(), locale));
    model.addAttribute("fields", view.fields());
    model.addAttribute("choices", view.choices());
    model.addAttribute("evidence", view.evidence());
    model.addAttribute("graded", asks && forms.isGraded(task.element()));
    model.addAttribute("problems", problems.isEmpty() ? model.getAttribute("problems") : problems);
    model.addAttribute(
        "draftVersion", drafts.find(reader, task.id()).map(Drafts.Draft::version).orElse(0));
    model.addAttribute("commandId", UUID.randomUUID().toString());
    return "task-form";
  }
}
