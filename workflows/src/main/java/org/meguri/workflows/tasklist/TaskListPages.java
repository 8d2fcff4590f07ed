package org.meguri.workflows.tasklist;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.ArrayList;
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
import org.meguri.command.programme.Programmes;
import org.meguri.query.api.Parameters;
import org.meguri.query.frame.People;
import org.meguri.query.layout.Problem;
import org.meguri.query.problem.BadInput;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The task list: views, filters mirrored in the address, pages, saved filters, claiming several at
 * once.
 */
@Controller
class TaskListPages {

  private static final int ROWS = 50;
  private static final int BULK_AT_MOST = 100;
  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_QUERY = 1000;

  /** A view with how many tasks it holds, counted up to a thousand. */
  public record ViewLink(String key, String href, long count, boolean current) {}

  /** A saved filter as a link. */
  public record SavedLink(
      String id,
      String name,
      String href,
      long count,
      boolean shared,
      boolean own,
      boolean current) {}

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
  private final TaskTable table;
  private final TaskDesk desk;
  private final Reaches reaches;
  private final SavedFilters saved;
  private final Programmes programmes;
  private final Labels labels;

  TaskListPages(
      TaskList list,
      TaskRequest requests,
      TaskLines lines,
      TaskTable table,
      TaskDesk desk,
      Reaches reaches,
      SavedFilters saved,
      Programmes programmes,
      Labels labels) {
    this.list = list;
    this.requests = requests;
    this.lines = lines;
    this.table = table;
    this.desk = desk;
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
    model.addAttribute("saved", saved(reader, asked));
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
    model.addAttribute("query", address(asked).substring("/tasks?".length()));
    model.addAttribute("sortHref", sortHref(asked, query));
    model.addAttribute("bureaus", bureaus(reader, locale));
    model.addAttribute(
        "next",
        part.next() == null ? null : address(asked) + "&after=" + TaskRequest.written(part.next()));
    return "tasklist";
  }

  /** Claims each chosen task for itself; what cannot be claimed is told and stays as it is. */
  @PostMapping("/tasks/bulk")
  String bulk(
      Principal principal,
      Locale locale,
      @RequestParam(name = "task", required = false) @Nullable List<String> chosen,
      RedirectAttributes redirect) {
    PersonId person = People.reader(principal);
    List<String> ids = chosen == null ? List.of() : chosen;
    if (ids.size() > BULK_AT_MOST) {
      throw new BadInput("task", "error.parameter", "task");
    }
    List<Problem> problems = new ArrayList<>();
    int claimed = 0;
    for (String id : ids) {
      Outcome outcome = claim(id, person);
      if (outcome instanceof Outcome.Refused refused) {
        problems.add(
            Problem.refused(refused.rule(), labels.word("refused." + refused.rule(), locale)));
      } else {
        claimed++;
      }
    }
    redirect.addFlashAttribute(
        "notice", labels.word("task.bulk.result", locale, claimed, ids.size() - claimed));
    redirect.addFlashAttribute("problems", problems.isEmpty() ? null : problems);
    return "redirect:/tasks";
  }

  @PostMapping("/tasks/saved")
  String save(
      Principal principal,
      Locale locale,
      @RequestParam String name,
      @RequestParam String query,
      @RequestParam(defaultValue = "false") boolean shared,
      RedirectAttributes redirect) {
    if (name.isBlank() || name.length() > LONGEST_NAME) {
      throw new BadInput("name", "error.parameter", "name");
    }
    if (query.length() > LONGEST_QUERY || query.indexOf('\0') >= 0) {
      throw new BadInput("query", "error.parameter", "query");
    }
    PersonId owner = People.reader(principal);
    String bureau = shared ? reaches.of(owner).bureaus().stream().findFirst().orElse(null) : null;
    saved.save(owner, bureau, name.strip(), query);
    redirect.addFlashAttribute("notice", labels.word("task.saved.done", locale));
    return "redirect:/tasks?" + query;
  }

  @PostMapping("/tasks/saved/{id}/remove")
  String remove(Principal principal, @PathVariable String id) {
    saved.remove(People.reader(principal), id);
    return "redirect:/tasks";
  }

  private Outcome claim(String id, PersonId person) {
    long version =
        id.isBlank() || id.length() > 120
            ? 0
            : table.find(org.meguri.command.work.TaskId.of(id)).map(Task::version).orElse(0L);
    return desk.claim(
        org.meguri.command.work.TaskId.of(id.isBlank() ? "-" : id),
        person,
        version,
        CommandId.of(UUID.randomUUID().toString()),
        Origin.WORK);
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

  private List<SavedLink> saved(PersonId reader, Map<String, String> asked) {
    Set<String> bureaus = reaches.of(reader).bureaus();
    String now = address(asked);
    return saved.of(reader, bureaus).stream()
        .map(
            s ->
                new SavedLink(
                    s.id(),
                    s.name(),
                    "/tasks?" + s.query(),
                    counted(reader, s.query()),
                    s.shared(),
                    s.owner().equals(reader.value()),
                    now.equals("/tasks?" + s.query())))
        .toList();
  }

  /** A filter saved by an older version that cannot be read any more counts nothing. */
  private long counted(PersonId reader, String query) {
    Map<String, String> values = new LinkedHashMap<>();
    org.springframework.web.util.UriComponentsBuilder.fromUriString("/tasks?" + query)
        .build()
        .getQueryParams()
        .forEach(
            (name, value) ->
                values.put(
                    name,
                    value.isEmpty() || value.get(0) == null
                        ? ""
                        : java.net.URLDecoder.decode(value.get(0), StandardCharsets.UTF_8)));
    try {
      return list.count(
          reader,
          requests.query(
              values.get("view"),
              values.get("bureau"),
              values.get("project"),
              values.get("due"),
              Parameters.text("text", values.get("text")),
              values.get("sort"),
              null,
              ROWS));
    } catch (BadInput unreadable) {
      return 0;
    }
  }

  private static Map<String, String> sortHref(Map<String, String> asked, TaskQuery query) {
    Map<String, String> links = new LinkedHashMap<>();
    for (TaskQuery.Sort sort : TaskQuery.Sort.values()) {
      boolean turn = sort == query.sort() && !query.descending();
      Map<String, String> sorted = new LinkedHashMap<>(asked);
      sorted.put("sort", (turn ? "-" : "") + sort.key());
      links.put(sort.key(), address(sorted));
    }
    return links;
  }

  private List<Option> bureaus(PersonId reader, Locale locale) {
    if (!reaches.of(reader).everything()) {
      return List.of();
    }
    return programmes.current().bureaus().stream()
        .map(b -> new Option(b.id().value(), labels.word("bureau." + b.id(), locale)))
        .toList();
  }

  private static String address(Map<String, String> asked) {
    StringBuilder address =
        new StringBuilder("/tasks?view=" + encoded(asked.getOrDefault("view", "")));
    asked.forEach(
        (name, value) -> {
          if (!name.equals("view") && !value.isEmpty()) {
            address.append('&').append(name).append('=').append(encoded(value));
          }
        });
    return address.toString();
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
