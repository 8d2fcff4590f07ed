package org.meguri.query.cases.page;

import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.PersonId;
import org.meguri.command.storage.Recorded;
import org.meguri.query.access.When;
import org.meguri.query.api.Parameters;
import org.meguri.query.casefile.Passage;
import org.meguri.query.casepage.HistoryRows;
import org.meguri.query.casepage.Steps;
import org.meguri.query.casepage.TaskRows;
import org.meguri.query.cases.CaseActions;
import org.meguri.query.cases.CaseFound;
import org.meguri.query.cases.Cases;
import org.meguri.query.cases.Row;
import org.meguri.query.cases.Section;
import org.meguri.query.cases.SectionsBeside;
import org.meguri.query.cases.Value;
import org.meguri.query.frame.People;
import org.meguri.query.tasks.TaskCase;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The page of a case of any kind. */
@Controller
class CasePages {

  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
  private static final int EVENTS = 50;
  private static final List<String> TABS = List.of("overview", "tasks", "diagram", "history");

  private final Cases cases;
  private final CaseNames names;
  private final Written written;
  private final TaskRows taskRows;
  private final HistoryRows historyRows;
  private final Steps steps;
  private final People people;
  private final ObjectProvider<CaseActions> actions;
  private final ObjectProvider<SectionsBeside> beside;
  private final Clock clock;

  CasePages(
      Cases cases,
      CaseNames names,
      Written written,
      TaskRows taskRows,
      HistoryRows historyRows,
      Steps steps,
      People people,
      ObjectProvider<CaseActions> actions,
      ObjectProvider<SectionsBeside> beside,
      Clock clock) {
    this.cases = cases;
    this.names = names;
    this.written = written;
    this.taskRows = taskRows;
    this.historyRows = historyRows;
    this.steps = steps;
    this.people = people;
    this.actions = actions;
    this.beside = beside;
    this.clock = clock;
  }

  /** A tab and where it leads. */
  record Tab(String key, String href) {}

  /** The top of the page. */
  record Head(
      String kind,
      String id,
      String title,
      String status,
      List<Shown> projects,
      @Nullable String projectId,
      @Nullable String organizationId,
      @Nullable Shown organization,
      @Nullable String bureau,
      @Nullable LocalDate nextDeadline,
      @Nullable String holder) {}

  @GetMapping("/cases/{kind}/{id}")
  String page(
      Principal principal,
      Model model,
      @PathVariable String kind,
      @PathVariable String id,
      @RequestParam(defaultValue = "overview") String tab,
      @RequestParam(required = false) @Nullable String asOf,
      @RequestParam(required = false) @Nullable String trueOn,
      @RequestParam(required = false) @Nullable String before) {
    PersonId reader = People.reader(principal);
    When when = Parameters.when(asOf, trueOn);
    CaseFound found = cases.read(reader, kind, id, when, "case page");
    String shown = TABS.contains(tab) ? tab : TABS.get(0);
    long position = position(when);
    List<TaskCase> tasks = cases.tasks(reader, kind, id, position);
    model.addAttribute("item", head(reader, found, tasks));
    model.addAttribute("tab", shown);
    model.addAttribute(
        "tabs", TABS.stream().map(k -> new Tab(k, href(kind, id, k, asOf, trueOn))).toList());
    model.addAttribute("actions", when.isPast() ? List.of() : buttons(reader, found));
    if (when.isPast()) {
      @Nullable Instant moment = when.moment();
      model.addAttribute("asOf", moment != null ? moment : found.recordedAt());
      model.addAttribute("trueOn", when.trueOn());
      model.addAttribute("asOfLeave", href(kind, id, shown, null, null));
    }
    switch (shown) {
      case "tasks" -> model.addAttribute("tasks", taskRows.of(tasks));
      case "diagram" -> model.addAttribute("diagrams", diagrams(reader, found, tasks, when));
      case "history" -> history(model, reader, found, before);
      default -> {
        List<Section> sections = new ArrayList<>(found.page());
        beside.forEach(each -> sections.addAll(each.of(reader, found, position)));
        model.addAttribute("parts", written.parts(reader, sections));
        model.addAttribute(
            "tasks", taskRows.of(tasks.stream().filter(t -> t.endedAt() == null).toList()));
      }
    }
    return "case";
  }

  private List<CaseActions.Action> buttons(PersonId reader, CaseFound found) {
    List<CaseActions.Action> all = new ArrayList<>();
    actions.forEach(
        each -> all.addAll(each.onCase(reader, found.kind(), found.id(), found.state())));
    return all;
  }

  private Head head(PersonId reader, CaseFound found, List<TaskCase> tasks) {
    Row row = found.row();
    List<Value> projects = row.projects().stream().map(Value::project).toList();
    List<Value> named = new ArrayList<>(projects);
    named.add(Value.organization(row.organization()));
    CaseNames.Known known = names.known(reader, named);
    Optional<TaskCase> next =
        tasks.stream()
            .filter(task -> task.endedAt() == null)
            .min(Comparator.comparing(TaskCase::dueAt));
    return new Head(
        found.kind(),
        found.id(),
        known.title(found.id(), row),
        row.status(),
        row.projects().stream().map(known::project).toList(),
        row.projects().stream().findFirst().orElse(null),
        row.organization(),
        row.organization() == null || row.organization().equals(found.id())
            ? null
            : known.organization(row.organization()),
        row.bureau(),
        next.map(task -> LocalDate.ofInstant(task.dueAt(), TOKYO)).orElse(null),
        next.map(this::holder).orElse(null));
  }

  private String holder(TaskCase task) {
    return people.holder(task.holder(), task.candidate(), LocaleContextHolder.getLocale());
  }

  private List<Steps.View> diagrams(
      PersonId reader, CaseFound found, List<TaskCase> tasks, When when) {
    List<Passage> passages =
        new ArrayList<>(cases.passages(reader, found.kind(), found.id(), position(when)));
    java.util.Collections.reverse(passages);
    Instant now = when.isPast() ? found.recordedAt() : clock.instant();
    return passages.stream()
        .map(
            passage ->
                steps.view(
                    passage,
                    diagram(found, passage, when),
                    now,
                    element -> holderAt(tasks, passage, element)))
        .toList();
  }

  private @Nullable String holderAt(List<TaskCase> tasks, Passage passage, String element) {
    return tasks.stream()
        .filter(task -> task.endedAt() == null && task.element().equals(element))
        .filter(task -> task.processInstance().equals(passage.processInstance()))
        .findFirst()
        .map(this::holder)
        .orElse(null);
  }

  private String diagram(CaseFound found, Passage passage, When when) {
    String state =
        "/api/cases/%s/%s/diagram?process=%s"
            .formatted(found.kind(), found.id(), passage.processInstance());
    return when.isPast() ? state + "&asOf=" + position(when) : state;
  }

  private void history(Model model, PersonId reader, CaseFound found, @Nullable String before) {
    String kind = found.kind();
    String id = found.id();
    long end =
        Math.min(Parameters.position("before", before, found.position() + 1), found.position() + 1);
    List<Recorded> events = cases.latest(reader, kind, id, end, EVENTS + 1);
    List<Recorded> page = events.size() > EVENTS ? events.subList(0, EVENTS) : events;
    model.addAttribute(
        "history", historyRows.of(page, at -> href(kind, id, "overview", Long.toString(at), null)));
    if (events.size() > EVENTS) {
      model.addAttribute(
          "next",
          href(kind, id, "history", null, null) + "&before=" + page.get(EVENTS - 1).position());
    }
  }

  private long position(When when) {
    @Nullable Long known = cases.knownAt(when);
    return known == null ? Long.MAX_VALUE : known;
  }

  private static String href(
      String kind, String id, String tab, @Nullable String asOf, @Nullable String trueOn) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("kind", kind);
    values.put("id", id);
    values.put("tab", tab);
    UriComponentsBuilder address =
        UriComponentsBuilder.fromPath("/cases/{kind}/{id}").queryParam("tab", "{tab}");
    if (asOf != null && !asOf.isBlank()) {
      values.put("asOf", asOf);
      address.queryParam("asOf", "{asOf}");
    }
    if (trueOn != null && !trueOn.isBlank()) {
      values.put("trueOn", trueOn);
      address.queryParam("trueOn", "{trueOn}");
    }
    return address.encode().buildAndExpand(values).toUriString();
  }
}
