package org.meguri.workflows.tasklist;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import org.meguri.workflows.forms.Form;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * One task: its form beside the evidence, its draft, and completing it; what was typed stays on
 * every error.
 */
@Controller
class TaskPages {

  private static final Set<String> NOT_FIELDS = Set.of("version", "commandId", "_csrf");
  private static final int LONGEST_DRAFT = 500_000;

  /** Both versions of a form that was overtaken. */
  public record Stale(List<FormView.Fact> yours, List<FormView.Fact> present) {}

  /** What a window saves: the draft's version it knows, 0 for none. */
  record SavedDraft(int version, Map<String, List<String>> fields) {}

  private final TaskSight sight;
  private final TaskLines lines;
  private final TaskPassages passages;
  private final TaskForms forms;
  private final FormViews views;
  private final TaskDesk desk;
  private final Drafts drafts;
  private final Labels labels;

  TaskPages(
      TaskSight sight,
      TaskLines lines,
      TaskPassages passages,
      TaskForms forms,
      FormViews views,
      TaskDesk desk,
      Drafts drafts,
      Labels labels) {
    this.sight = sight;
    this.lines = lines;
    this.passages = passages;
    this.forms = forms;
    this.views = views;
    this.desk = desk;
    this.drafts = drafts;
    this.labels = labels;
  }

  @GetMapping("/tasks/{id}")
  String page(Principal principal, Locale locale, Model model, @PathVariable String id) {
    PersonId reader = People.reader(principal);
    Task task = sight.shown(id, reader);
    fill(model, task, reader, null, List.of(), locale);
    model.addAttribute("commandId", UUID.randomUUID().toString());
    return "task-form";
  }

  @GetMapping("/tasks/{id}/detail")
  String detail(Principal principal, Locale locale, Model model, @PathVariable String id) {
    PersonId reader = People.reader(principal);
    Task task = sight.shown(id, reader);
    model.addAttribute("task", lines.of(task, reader, locale));
    model.addAttribute(
        "facts",
        List.of(
            new FormView.Fact(
                labels.word("task.help", locale),
                labels.word("task.help." + task.element(), locale))));
    model.addAttribute("history", passages.of(task.id(), locale));
    return "task-detail :: pane";
  }

  @PostMapping("/tasks/{id}/claim")
  String claim(
      Principal principal,
      Locale locale,
      @PathVariable String id,
      @RequestParam long version,
      RedirectAttributes redirect) {
    PersonId person = People.reader(principal);
    Task task = sight.shown(id, person);
    tell(
        redirect,
        desk.claim(task.id(), person, version, fresh(), Origin.WORK),
        "task.claimed",
        locale);
    return "redirect:/tasks/" + id;
  }

  @PostMapping("/tasks/{id}/release")
  String release(
      Principal principal,
      Locale locale,
      @PathVariable String id,
      @RequestParam long version,
      RedirectAttributes redirect) {
    PersonId person = People.reader(principal);
    Task task = sight.shown(id, person);
    tell(
        redirect,
        desk.release(task.id(), person, version, fresh(), Origin.WORK),
        "task.released",
        locale);
    return "redirect:/tasks/" + id;
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
      refused(model, task, person, Entries.of(typed), refused, locale);
      model.addAttribute("commandId", UUID.randomUUID().toString());
      return "task-form";
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

  @GetMapping("/tasks/{id}/draft")
  @ResponseBody
  ResponseEntity<Drafts.Draft> draft(Principal principal, @PathVariable String id) {
    PersonId person = People.reader(principal);
    Task task = sight.shown(id, person);
    return drafts
        .find(person, task.id())
        .map(ResponseEntity::ok)
        .orElseGet(() -> ResponseEntity.noContent().build());
  }

  @PutMapping("/tasks/{id}/draft")
  @ResponseBody
  ResponseEntity<Map<String, Object>> save(
      Principal principal, @PathVariable String id, @RequestBody SavedDraft draft) {
    PersonId person = People.reader(principal);
    Task task = sight.shown(id, person);
    Map<String, List<String>> fields = draft.fields() == null ? Map.of() : draft.fields();
    if (lengthOf(fields) > LONGEST_DRAFT) {
      return ResponseEntity.status(413).build();
    }
    return drafts
        .save(person, task.id(), draft.version(), fields)
        .map(
            saved ->
                ResponseEntity.ok(
                    Map.<String, Object>of("version", saved.version(), "savedAt", saved.savedAt())))
        .orElseGet(() -> ResponseEntity.status(409).build());
  }

  private static int lengthOf(Map<String, List<String>> fields) {
    return fields.entrySet().stream()
        .mapToInt(e -> e.getKey().length() + e.getValue().stream().mapToInt(String::length).sum())
        .sum();
  }

  @DeleteMapping("/tasks/{id}/draft")
  @ResponseBody
  ResponseEntity<Void> discard(Principal principal, @PathVariable String id) {
    PersonId person = People.reader(principal);
    drafts.discard(person, sight.shown(id, person).id());
    return ResponseEntity.noContent().build();
  }

  private static Map<String, String> typed(Map<String, String> all) {
    Map<String, String> typed = new LinkedHashMap<>(all);
    NOT_FIELDS.forEach(typed::remove);
    return typed;
  }

  private void refused(
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
    fill(model, task, person, typed, problems, locale);
    model.addAttribute("draftRestore", false);
    if (!task.isOpen() || refused.rule().equals(WorkRefused.STALE_VERSION.code())) {
      model.addAttribute(
          "stale", new Stale(views.typed(fields, typed, locale), views.present(fields, locale)));
    }
  }

  private void fill(
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
  }

  private void tell(RedirectAttributes redirect, Outcome outcome, String done, Locale locale) {
    if (outcome instanceof Outcome.Refused refused) {
      redirect.addFlashAttribute(
          "problems",
          List.of(
              Problem.refused(refused.rule(), labels.word("refused." + refused.rule(), locale))));
    } else {
      redirect.addFlashAttribute("notice", labels.word(done, locale));
    }
  }

  private String said(RuleResult result, Locale locale) {
    return labels.word(
        "task.recommended",
        locale,
        labels.word("grade." + result.result(), locale),
        result.version());
  }

  private static CommandId fresh() {
    return CommandId.of(UUID.randomUUID().toString());
  }

  private static CommandId commandId(String id) {
    if (id.isBlank() || id.length() > 100) {
      throw new BadInput("commandId", "error.parameter", "commandId");
    }
    return CommandId.of(id);
  }
}
