package org.meguri.workflows.tasklist;

import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.PersonId;
import org.meguri.command.programme.Programmes;
import org.meguri.query.frame.People;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The task list: views, filters mirrored in the address, pages. */
@Controller
class TaskListPages {

  private static final int ROWS = 50;

  /** A view with how many tasks it holds, counted up to a thousand. */
  public record ViewLink(String key, String href, long count, boolean current) {}

  /** The filters as the form shows them. */
  public record Filter(
      String view,
      String text,
      String bureau,
      String project,
      String due,
      String sort,
      boolean ascending) {}

  /** An option of a choice. */
  public record Option(String value, String label) {}

  private final TaskList list;
  private final TaskRequest requests;
  private final TaskLines lines;
  private final Reaches reaches;
  private final SavedLinks saved;
  private final Programmes programmes;
  private final Labels labels;

  TaskListPages(
      TaskList list,
      TaskRequest requests,
      TaskLines lines,
      Reaches reaches,
      SavedLinks saved,
      Programmes programmes,
      Labels labels) {
    this.list = list;
    this.requests = requests;
    this.lines = lines;
    this.reaches = reaches;
    this.saved = saved;
    this.programmes = programmes;
    this.labels = labels;
  }

  @GetMapping("/tasks")
  String page(
      Principal principal,
      Locale locale,
      Model model,
      @RequestParam(defaultValue = "mine") String view,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(defaultValue = "") String bureau,
      @RequestParam(defaultValue = "") String project,
      @RequestParam(defaultValue = "") String due,
      @RequestParam(defaultValue = "due") String sort,
      @RequestParam(required = false) @Nullable String after) {
    PersonId reader = People.reader(principal);
    Reach reach = reaches.of(reader);
    TaskQuery query = requests.query(view, bureau, project, due, text, sort, after, ROWS);
    TaskList.Part part = list.part(reader, query);
    Map<String, String> asked = new LinkedHashMap<>();
    asked.put("view", query.view().key());
    asked.put("text", text);
    asked.put("bureau", bureau);
    asked.put("project", project);
    asked.put("due", due);
    asked.put("sort", sort);
    Map<View, Long> counts = list.counts(reader);
    model.addAttribute("views", views(query.view(), counts));
    model.addAttribute("saved", saved.of(reader, asked));
    model.addAttribute("tasks", lines.of(part.tasks(), reader, locale));
    model.addAttribute("total", list.count(reader, query));
    model.addAttribute(
        "filter",
        new Filter(
            query.view().key(),
            text,
            bureau,
            project,
            due,
            query.sort().key(),
            !query.descending()));
    model.addAttribute("query", TaskAddress.query(asked));
    model.addAttribute("sortHref", TaskAddress.sorted(asked, query));
    model.addAttribute("bureaus", bureaus(reach, locale));
    model.addAttribute("assigns", reach.assigns());
    model.addAttribute("reminds", reach.reminds());
    model.addAttribute(
        "next",
        part.next() == null
            ? null
            : TaskAddress.of(asked) + "&after=" + TaskRequest.written(part.next()));
    return "tasklist";
  }

  private static List<ViewLink> views(View current, Map<View, Long> counts) {
    return counts.entrySet().stream()
        .map(
            e ->
                new ViewLink(
                    e.getKey().key(),
                    "/tasks?view=" + e.getKey().key(),
                    e.getValue(),
                    e.getKey() == current))
        .toList();
  }

  private List<Option> bureaus(Reach reach, Locale locale) {
    if (!reach.everything()) {
      return List.of();
    }
    return programmes.inUse().stream()
        .flatMap(programme -> programme.bureaus().stream())
        .map(b -> new Option(b.id().value(), labels.word("bureau." + b.id(), locale)))
        .toList();
  }
}
