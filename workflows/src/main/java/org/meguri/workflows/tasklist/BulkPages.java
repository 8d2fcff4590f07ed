package org.meguri.workflows.tasklist;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.PersonId;
import org.meguri.query.api.Parameters;
import org.meguri.query.frame.People;
import org.meguri.query.layout.Problem;
import org.meguri.query.problem.BadInput;
import org.meguri.workflows.tasklist.BulkWork.Act;
import org.meguri.workflows.tasklist.BulkWork.Chosen;
import org.meguri.workflows.tasklist.BulkWork.Handover;
import org.meguri.workflows.tasklist.BulkWork.Item;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Several tasks at once: first what would be done to each, then, once that is confirmed, what came
 * of each.
 */
@Controller
class BulkPages {

  private static final int AT_MOST = 100;
  private static final int LONGEST_COMMAND = 60;

  /** One task with what stands against the act, in the reader's words; null where nothing does. */
  public record Line(@Nullable TaskLine task, @Nullable String refused) {}

  private final BulkWork work;
  private final TaskLines lines;
  private final People people;
  private final Labels labels;

  BulkPages(BulkWork work, TaskLines lines, People people, Labels labels) {
    this.work = work;
    this.lines = lines;
    this.people = people;
    this.labels = labels;
  }

  @PostMapping("/tasks/bulk/preview")
  String preview(
      Principal principal,
      Locale locale,
      Model model,
      @RequestParam String act,
      @RequestParam(name = "task") List<String> chosen) {
    return preview(
        act(act),
        some(chosen),
        People.reader(principal),
        UUID.randomUUID().toString(),
        model,
        locale);
  }

  @PostMapping("/tasks/bulk")
  String act(
      Principal principal,
      Locale locale,
      Model model,
      HttpServletResponse response,
      @RequestParam String act,
      @RequestParam(name = "task") List<String> ids,
      @RequestParam(name = "version") List<Long> versions,
      @RequestParam(defaultValue = "") String to,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam String commandId) {
    PersonId person = People.reader(principal);
    Act asked = act(act);
    List<Chosen> chosen = chosen(some(ids), versions);
    String command = command(commandId);
    List<Problem> missing = asked == Act.ASSIGN ? missing(to, reason, locale) : List.of();
    if (!missing.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      model.addAttribute("problems", missing);
      model.addAttribute("to", to);
      model.addAttribute("reason", reason);
      return preview(asked, ids, person, command, model, locale);
    }
    List<Item> items =
        switch (asked) {
          case CLAIM -> work.claim(chosen, person, command);
          case REMIND -> work.remind(chosen, person, command);
          case ASSIGN ->
              work.assign(
                  chosen, new Handover(Parameters.person("to", to), reason), person, command);
        };
    fill(asked, items, person, model, locale);
    model.addAttribute("done", true);
    return "task-bulk";
  }

  private String preview(
      Act act, List<String> ids, PersonId person, String command, Model model, Locale locale) {
    List<Item> items = work.preview(act, ids, person);
    fill(act, items, person, model, locale);
    model.addAttribute("done", false);
    model.addAttribute("commandId", command);
    model.addAttribute(
        "people", act == Act.ASSIGN ? people.names(work.assignees(items), locale) : Map.of());
    return "task-bulk";
  }

  private void fill(Act act, List<Item> items, PersonId person, Model model, Locale locale) {
    List<Line> shown = items.stream().map(item -> line(item, person, locale)).toList();
    long possible = shown.stream().filter(line -> line.refused() == null).count();
    model.addAttribute("act", act.key());
    model.addAttribute("lines", shown);
    model.addAttribute("possible", possible);
    model.addAttribute("refused", shown.size() - possible);
  }

  private Line line(Item item, PersonId person, Locale locale) {
    return new Line(
        item.task() == null ? null : lines.of(item.task(), person, locale),
        item.rule() == null ? null : labels.word("refused." + item.rule(), locale));
  }

  private List<Problem> missing(String to, String reason, Locale locale) {
    List<Problem> missing = new ArrayList<>();
    if (to.isBlank()) {
      missing.add(
          Problem.in(
              "to", labels.word("error.choose", locale, labels.word("task.assign.to", locale))));
    }
    if (reason.isBlank()) {
      missing.add(Problem.in("reason", labels.word("error.reason", locale)));
    }
    return missing;
  }

  private static Act act(String written) {
    return Act.named(written).orElseThrow(() -> new BadInput("act", "error.parameter", "act"));
  }

  private static List<String> some(List<String> ids) {
    if (ids.isEmpty() || ids.size() > AT_MOST) {
      throw new BadInput("task", "error.parameter", "task");
    }
    return ids;
  }

  private static List<Chosen> chosen(List<String> ids, List<Long> versions) {
    if (ids.size() != versions.size()) {
      throw new BadInput("version", "error.parameter", "version");
    }
    List<Chosen> chosen = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      chosen.add(new Chosen(ids.get(i), versions.get(i)));
    }
    return chosen;
  }

  private static String command(String id) {
    if (id.isBlank() || id.length() > LONGEST_COMMAND) {
      throw new BadInput("commandId", "error.parameter", "commandId");
    }
    return id;
  }
}
