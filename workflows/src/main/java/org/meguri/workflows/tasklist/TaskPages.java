package org.meguri.workflows.tasklist;

import java.security.Principal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.meguri.command.Outcome;
import org.meguri.command.actor.CommandId;
import org.meguri.command.actor.Origin;
import org.meguri.command.actor.PersonId;
import org.meguri.query.api.Parameters;
import org.meguri.query.frame.People;
import org.meguri.query.layout.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One task: its form, what the list's pane tells of it, and who works on it. */
@Controller
class TaskPages {

  private final TaskSight sight;
  private final TaskLines lines;
  private final TaskPassages passages;
  private final TaskFormPage form;
  private final TaskDesk desk;
  private final Eligibility eligibility;
  private final People people;
  private final Labels labels;

  TaskPages(
      TaskSight sight,
      TaskLines lines,
      TaskPassages passages,
      TaskFormPage form,
      TaskDesk desk,
      Eligibility eligibility,
      People people,
      Labels labels) {
    this.sight = sight;
    this.lines = lines;
    this.passages = passages;
    this.form = form;
    this.desk = desk;
    this.eligibility = eligibility;
    this.people = people;
    this.labels = labels;
  }

  @GetMapping("/tasks/{id}")
  String page(Principal principal, Locale locale, Model model, @PathVariable String id) {
    PersonId reader = People.reader(principal);
    return form.show(model, sight.shown(id, reader), reader, null, List.of(), locale);
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
    model.addAttribute("assignees", assignees(task, reader, locale));
    model.addAttribute("remindable", task.isOpen() && eligibility.reminds(task, reader));
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

  @PostMapping("/tasks/{id}/assign")
  String assign(
      Principal principal,
      Locale locale,
      @PathVariable String id,
      @RequestParam long version,
      @RequestParam String to,
      @RequestParam String reason,
      RedirectAttributes redirect) {
    PersonId person = People.reader(principal);
    Task task = sight.shown(id, person);
    tell(
        redirect,
        desk.assign(
            task.id(), person, Parameters.person("to", to), reason, version, fresh(), Origin.WORK),
        "task.assigned",
        locale);
    return "redirect:/tasks/" + id;
  }

  @PostMapping("/tasks/{id}/remind")
  String remind(
      Principal principal,
      Locale locale,
      @PathVariable String id,
      @RequestParam long version,
      RedirectAttributes redirect) {
    PersonId person = People.reader(principal);
    Task task = sight.shown(id, person);
    tell(
        redirect,
        desk.remind(task.id(), person, version, fresh(), Origin.WORK),
        "task.reminded",
        locale);
    return "redirect:/tasks/" + id;
  }

  /** Empty where it is not the reader's to give out. */
  private Map<String, String> assignees(Task task, PersonId reader, Locale locale) {
    return task.isOpen() && eligibility.assigns(task, reader)
        ? people.names(new LinkedHashSet<>(eligibility.assignees(task)), locale)
        : Map.of();
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

  private static CommandId fresh() {
    return CommandId.of(UUID.randomUUID().toString());
  }
}
