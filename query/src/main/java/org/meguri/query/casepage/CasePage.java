package org.meguri.query.casepage;

import java.security.Principal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.PersonId;
import org.meguri.command.project.ProjectId;
import org.meguri.command.storage.Recorded;
import org.meguri.query.access.Reading;
import org.meguri.query.access.When;
import org.meguri.query.api.Parameters;
import org.meguri.query.casefile.ProjectCase;
import org.meguri.query.cases.Cases;
import org.meguri.query.frame.Me;
import org.meguri.query.frame.People;
import org.meguri.query.tasks.TaskCase;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The page of a project's case. */
@Controller
public class CasePage {

  private static final int EVENTS = 50;
  private static final List<String> TABS =
      List.of("overview", "plan", "surveys", "assessments", "cases", "tasks", "diagram", "history");

  private final Reading reading;
  private final Heads heads;
  private final Targets targets;
  private final Plans plans;
  private final Rounds rounds;
  private final RecordedYears recorded;
  private final Assessments assessments;
  private final TaskRows taskRows;
  private final Steps steps;
  private final HistoryRows historyRows;
  private final Cases cases;

  CasePage(
      Reading reading,
      Heads heads,
      Targets targets,
      Plans plans,
      Rounds rounds,
      RecordedYears recorded,
      Assessments assessments,
      TaskRows taskRows,
      Steps steps,
      Cases cases,
      HistoryRows historyRows) {
    this.reading = reading;
    this.heads = heads;
    this.targets = targets;
    this.plans = plans;
    this.rounds = rounds;
    this.recorded = recorded;
    this.assessments = assessments;
    this.taskRows = taskRows;
    this.steps = steps;
    this.historyRows = historyRows;
    this.cases = cases;
  }

  /** A tab and where it leads. */
  public record Tab(String key, String href) {}

  @GetMapping("/projects/{id}")
  public String page(
      Principal principal,
      Model model,
      @PathVariable String id,
      @RequestParam(defaultValue = "overview") String tab,
      @RequestParam(required = false) @Nullable String asOf,
      @RequestParam(required = false) @Nullable String trueOn,
      @RequestParam(required = false) @Nullable String before) {
    PersonId reader = People.reader(principal);
    ProjectId project = Parameters.project(id);
    When when = Parameters.when(asOf, trueOn);
    ProjectCase found = reading.read(reader, project, when, "case page");
    boolean replays = Heads.replays((Me) model.getAttribute("me"));
    String shown = TABS.contains(tab) ? tab : "overview";
    model.addAttribute("project", heads.of(found, (Me) model.getAttribute("me")));
    model.addAttribute("tab", shown);
    model.addAttribute("tabs", tabs(id, asOf, trueOn));
    model.addAttribute("ledgerHref", ledgerHref(id, asOf));
    if (when.isPast()) {
      model.addAttribute("asOf", when.moment() != null ? when.moment() : found.recordedAt());
      model.addAttribute("trueOn", when.trueOn());
      model.addAttribute("asOfLeave", href(id, shown, null, null));
    }
    switch (shown) {
      case "plan" -> plan(model, found, when);
      case "surveys" -> {
        model.addAttribute("rounds", rounds.of(found));
        model.addAttribute("recordedYears", recorded.of(found, when));
        if (!when.isPast()) {
          model.addAttribute("fieldActions", recorded.actions(reader, id));
        }
      }
      case "assessments" -> model.addAttribute("assessments", assessments.of(found));
      case "tasks" ->
          model.addAttribute("tasks", taskRows.of(reader, found, tasks(reader, project, found)));
      case "cases" -> model.addAttribute("kinds", cases.counts(reader, project.value()).entrySet());
      case "diagram" -> model.addAttribute("diagrams", steps.of(found, asOf(found, when)));
      case "history" -> history(model, reader, project, found, before, replays);
      default -> overview(model, reader, project, found);
    }
    return "project";
  }

  private void overview(Model model, PersonId reader, ProjectId project, ProjectCase found) {
    targetAndActual(model, found);
    model.addAttribute("turns", found.profile().turns());
    model.addAttribute("lineage", found.profile().lineage());
    model.addAttribute(
        "tasks",
        taskRows.of(
            reader,
            found,
            tasks(reader, project, found).stream().filter(t -> t.endedAt() == null).toList()));
  }

  private void plan(Model model, ProjectCase found, When when) {
    targetAndActual(model, found);
    model.addAttribute("targets", targets.of(found));
    model.addAttribute("sum", targets.sum(when.isPast() ? found.position() : null));
    model.addAttribute("plans", plans.of(found));
  }

  private void targetAndActual(Model model, ProjectCase found) {
    model.addAttribute("chart", targets.chart(found));
    model.addAttribute("chartRows", targets.rows(found));
  }

  private void history(
      Model model,
      PersonId reader,
      ProjectId project,
      ProjectCase found,
      @Nullable String before,
      boolean replays) {
    long end = Parameters.position("before", before, found.position() + 1);
    List<Recorded> events =
        reading.latest(reader, project, Math.min(end, found.position() + 1), EVENTS + 1);
    List<Recorded> page = events.size() > EVENTS ? events.subList(0, EVENTS) : events;
    Set<String> sealed = reading.sealed(project);
    model.addAttribute("history", historyRows.of(reader, project.value(), page, sealed, replays));
    if (events.size() > EVENTS) {
      model.addAttribute(
          "next",
          "/projects/%s?tab=history&before=%d".formatted(project, page.get(EVENTS - 1).position()));
    }
  }

  private List<TaskCase> tasks(PersonId reader, ProjectId project, ProjectCase found) {
    return reading.tasks(reader, project, found.position());
  }

  private static @Nullable String asOf(ProjectCase found, When when) {
    return when.isPast() ? Long.toString(found.position()) : null;
  }

  private static List<Tab> tabs(String id, @Nullable String asOf, @Nullable String trueOn) {
    return TABS.stream().map(key -> new Tab(key, href(id, key, asOf, trueOn))).toList();
  }

  /** A ledger tells what was known, not what was true on a day. */
  private static String ledgerHref(String id, @Nullable String asOf) {
    UriComponentsBuilder address = UriComponentsBuilder.fromPath("/projects/{id}/ledger");
    return asOf == null || asOf.isBlank()
        ? address.encode().buildAndExpand(id).toUriString()
        : address.queryParam("asOf", "{asOf}").encode().buildAndExpand(id, asOf).toUriString();
  }

  private static String href(
      String id, String tab, @Nullable String asOf, @Nullable String trueOn) {
    UriComponentsBuilder address =
        UriComponentsBuilder.fromPath("/projects/{id}").queryParam("tab", tab);
    if (asOf != null && !asOf.isBlank()) {
      address.queryParam("asOf", "{asOf}");
    }
    if (trueOn != null && !trueOn.isBlank()) {
      address.queryParam("trueOn", "{trueOn}");
    }
    java.util.Map<String, Object> values = new java.util.HashMap<>();
    values.put("id", id);
    values.put("asOf", asOf == null ? "" : asOf);
    values.put("trueOn", trueOn == null ? "" : trueOn);
    return address.encode().buildAndExpand(values).toUriString();
  }
}
