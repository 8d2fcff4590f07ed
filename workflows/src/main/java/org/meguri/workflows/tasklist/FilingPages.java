package org.meguri.workflows.tasklist;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.meguri.command.Outcome;
import org.meguri.command.actor.CommandId;
import org.meguri.query.layout.Problem;
import org.meguri.query.problem.Answer;
import org.meguri.query.problem.BadInput;
import org.meguri.workflows.forms.Entries;
import org.meguri.workflows.forms.FieldProblem;
import org.meguri.workflows.forms.Filing;
import org.meguri.workflows.forms.Form;
import org.meguri.workflows.forms.Matter;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows a form outside any task, and takes it in; what was typed stays on every error. */
@Component
public class FilingPages {

  private static final Set<String> NOT_FIELDS = Set.of("commandId", "_csrf", "lang");
  private static final int LONGEST_ID = 100;

  /**
   * Where a form stands: its own address, the page it belongs to and goes back to, that page's part
   * of the menu, what the form is about in the reader's words, and where to go when it is done,
   * given the case it was recorded under.
   */
  public record Place(
      String action, String back, String section, String about, UnaryOperator<String> then) {

    /** A form that leads back to where it came from. */
    public Place(String action, String back, String section, String about) {
      this(action, back, section, about, recordedUnder -> back);
    }
  }

  private final FilingDesk desk;
  private final FilingDrafts drafts;
  private final FormViews views;
  private final Labels labels;

  FilingPages(FilingDesk desk, FilingDrafts drafts, FormViews views, Labels labels) {
    this.desk = desk;
    this.drafts = drafts;
    this.views = views;
    this.labels = labels;
  }

  public String show(Model model, Filing filing, Matter matter, Place place, Locale locale) {
    fill(model, filing, matter, place, null, List.of(), locale);
    return "filing";
  }

  public String filed(
      Model model,
      Filing filing,
      Matter matter,
      Place place,
      Map<String, String> all,
      HttpServletResponse response,
      RedirectAttributes redirect,
      Locale locale) {
    Map<String, String> typed = new LinkedHashMap<>(all);
    NOT_FIELDS.forEach(typed::remove);
    Outcome outcome = desk.file(filing, matter, commandId(all), typed);
    if (outcome instanceof Outcome.Refused refused) {
      response.setStatus(Answer.statusOf(refused.rule()).value());
      Form form = filing.describe(matter);
      List<FieldProblem> wrong = desk.problems(filing, matter, typed);
      List<Problem> problems =
          wrong.isEmpty()
              ? List.of(views.refused(refused.rule(), refused.facts(), form.fields(), locale))
              : wrong.stream().map(p -> views.problem(p, form.fields(), locale)).toList();
      fill(model, filing, matter, place, Entries.of(typed), problems, locale);
      return "filing";
    }
    if (filing.keepsDraft()) {
      drafts.discard(matter.person(), place.action());
    }
    redirect.addFlashAttribute(
        "notice", labels.word("task.done", locale, labels.word("filing." + filing.kind(), locale)));
    return "redirect:" + place.then().apply(((Outcome.Accepted) outcome).caseId());
  }

  private void fill(
      Model model,
      Filing filing,
      Matter matter,
      Place place,
      @Nullable Entries typed,
      List<Problem> problems,
      Locale locale) {
    Map<String, String> byField = new HashMap<>();
    problems.forEach(p -> byField.putIfAbsent(p.field(), p.text()));
    FormView view = views.of(filing.describe(matter), typed, byField, locale);
    model.addAttribute("kind", filing.kind());
    model.addAttribute("place", place);
    model.addAttribute("fields", view.fields());
    model.addAttribute("evidence", view.evidence());
    model.addAttribute("problems", problems.isEmpty() ? null : problems);
    if (filing.keepsDraft()) {
      model.addAttribute("draftVersion", drafts.version(matter.person(), place.action()));
      model.addAttribute("draftRestore", typed == null);
    }
    model.addAttribute("commandId", UUID.randomUUID().toString());
  }

  private static CommandId commandId(Map<String, String> all) {
    String id = all.getOrDefault("commandId", "");
    if (id.isBlank() || id.length() > LONGEST_ID || id.indexOf('\0') >= 0) {
      throw new BadInput("commandId", "error.parameter", "commandId");
    }
    return CommandId.of(id);
  }
}
