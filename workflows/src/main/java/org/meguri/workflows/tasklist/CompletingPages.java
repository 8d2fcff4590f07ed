package org.meguri.workflows.tasklist;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.meguri.command.Outcome;
import org.meguri.command.actor.CommandId;
import org.meguri.command.actor.Origin;
import org.meguri.command.actor.PersonId;
import org.meguri.command.assessment.RuleResult;
import org.meguri.command.work.WorkRefused;
import org.meguri.query.frame.People;
import org.meguri.query.layout.Problem;
import org.meguri.query.problem.Answer;
import org.meguri.query.problem.BadInput;
import org.meguri.workflows.forms.Entries;
import org.meguri.workflows.forms.Field;
import org.meguri.workflows.forms.FieldProblem;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Completing a task: what was typed stays on every error, and an overtaken form shows both states.
 */
@Controller
class CompletingPages {

  private static final Set<String> NOT_FIELDS = Set.of("version", "commandId", "_csrf");

  /** Both versions of a form that was overtaken. */
  public record Stale(List<FormView.Fact> yours, List<FormView.Fact> present) {}

  private final TaskSight sight;
  private final TaskForms forms;
  private final TaskFormPage form;
  private final FormViews views;
  private final TaskDesk desk;
  private final Labels labels;

  CompletingPages(
      TaskSight sight,
      TaskForms forms,
      TaskFormPage form,
      FormViews views,
      TaskDesk desk,
      Labels labels) {
    this.sight = sight;
    this.forms = forms;
    this.form = form;
    this.views = views;
    this.desk = desk;
    this.labels = labels;
  }

  @PostMapping("/tasks/{id}/complete")
  String complete(
      Principal principal,
      Locale locale,
      Model model,
      @PathVariable String id,
      @RequestParam long version,
      @RequestParam String commandId,
      @RequestParam Map<String, String> all,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    PersonId person = People.reader(principal);
    Task task = sight.shown(id, person);
    Map<String, String> typed = typed(all);
    Outcome outcome =
        desk.complete(task.id(), person, version, commandId(commandId), typed, Origin.WORK);
    if (outcome instanceof Outcome.Refused refused) {
      response.setStatus(Answer.statusOf(refused.rule()).value());
      return refused(model, task, person, Entries.of(typed), refused, locale);
    }
    redirect.addFlashAttribute(
        "notice", labels.word("task.done", locale, labels.word("task." + task.element(), locale)));
    return "redirect:/tasks";
  }

  /**
   * What the decision table recommends for the marks entered so far, before anything is recorded.
   */
  @PostMapping("/tasks/{id}/recommendation")
  String recommendation(
      Principal principal,
      Locale locale,
      Model model,
      @PathVariable String id,
      @RequestParam Map<String, String> all) {
    PersonId person = People.reader(principal);
    Task task = sight.shown(id, person);
    Map<String, String> typed = typed(all);
    boolean marked =
        task.isOpen()
            && sight.worksOn(task, person)
            && forms.describe(task.id(), person).fields().stream()
                .map(Field::name)
                .filter(name -> name.startsWith("mark."))
                .allMatch(name -> !typed.getOrDefault(name, "").isBlank());
    String words =
        marked
            ? forms
                .recommended(task.id(), person, typed)
                .map(r -> said(r, locale))
                .orElseGet(() -> labels.word("task.recommended.missing", locale))
            : labels.word("task.recommended.missing", locale);
    model.addAttribute("recommended", words);
    return "task-form :: recommended";
  }

  private static Map<String, String> typed(Map<String, String> all) {
    Map<String, String> typed = new LinkedHashMap<>(all);
    NOT_FIELDS.forEach(typed::remove);
    return typed;
  }

  private String refused(
      Model model,
      Task before,
      PersonId person,
      Entries typed,
      Outcome.Refused refused,
      Locale locale) {
    Task task = sight.shown(before.id().value(), person);
    List<Field> fields = task.isOpen() ? forms.describe(task.id(), person).fields() : List.of();
    List<FieldProblem> wrong =
        task.isOpen() && sight.worksOn(task, person)
            ? forms.problems(task.id(), person, typed.all())
            : List.of();
    List<Problem> problems =
        wrong.isEmpty()
            ? List.of(views.refused(refused.rule(), refused.facts(), fields, locale))
            : wrong.stream().map(p -> views.problem(p, fields, locale)).toList();
    model.addAttribute("draftRestore", false);
    if (!task.isOpen() || refused.rule().equals(WorkRefused.STALE_VERSION.code())) {
      model.addAttribute(
          "stale", new Stale(views.typed(fields, typed, locale), views.present(fields, locale)));
    }
    return form.show(model, task, person, typed, problems, locale);
  }

  private String said(RuleResult result, Locale locale) {
    return labels.word(
        "task.recommended",
        locale,
        labels.word("grade." + result.result(), locale),
        result.version());
  }

  private static CommandId commandId(String id) {
    if (id.isBlank() || id.length() > 100) {
      throw new BadInput("commandId", "error.parameter", "commandId");
    }
    return CommandId.of(id);
  }
}
