package org.meguri.query.casepage;

import java.security.Principal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.PersonId;
import org.meguri.command.storage.EventLog;
import org.meguri.query.access.When;
import org.meguri.query.api.Parameters;
import org.meguri.query.casefile.Heading;
import org.meguri.query.frame.Me;
import org.meguri.query.frame.People;
import org.meguri.query.layout.Writing;
import org.meguri.query.projects.ProjectLine;
import org.meguri.query.projects.ProjectList;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The page that lists projects. */
@Controller
public class ProjectsPage {

  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
  private static final int LINES = 50;
  private static final Map<String, ProjectList.Sort> SORTS =
      Map.of(
          "project", ProjectList.Sort.PROJECT,
          "bureau", ProjectList.Sort.BUREAU,
          "phase", ProjectList.Sort.PHASE,
          "due", ProjectList.Sort.DUE);

  private final ProjectList projects;
  private final Targets targets;
  private final ProgrammeWords words;
  private final People people;
  private final Writing fmt;
  private final MessageSource messages;
  private final EventLog log;

  ProjectsPage(
      ProjectList projects,
      Targets targets,
      ProgrammeWords words,
      People people,
      Writing fmt,
      MessageSource messages,
      EventLog log) {
    this.projects = projects;
    this.targets = targets;
    this.words = words;
    this.people = people;
    this.fmt = fmt;
    this.messages = messages;
    this.log = log;
  }

  /** A project as a row. */
  public record Row(
      String id,
      String name,
      String bureau,
      @Nullable String phase,
      String status,
      @Nullable String target,
      @Nullable String targetState,
      @Nullable LocalDate nextDeadline,
      String holder,
      @Nullable String grade,
      @Nullable String replayHref) {}

  /** What the list is narrowed and ordered by. */
  public record Filter(String text, String bureau, String sort, boolean ascending) {}

  /** A bureau to choose. */
  public record Choice(String value, String label) {}

  @GetMapping("/projects")
  public String page(
      Principal principal,
      Model model,
      Locale locale,
      @RequestParam(required = false) @Nullable String text,
      @RequestParam(required = false) @Nullable String bureau,
      @RequestParam(defaultValue = "bureau") String sort,
      @RequestParam(defaultValue = "true") boolean ascending,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable String asOf) {
    PersonId reader = People.reader(principal);
    When when = Parameters.when(asOf, null);
    @Nullable Long position = knownAt(when);
    Filter filter =
        new Filter(
            text == null ? "" : text,
            bureau == null ? "" : bureau,
            SORTS.containsKey(sort) ? sort : "bureau",
            ascending);
    ProjectList.Part part =
        projects.of(
            reader,
            new ProjectList.Asked(
                Parameters.text("bureau", bureau),
                Parameters.text("text", text),
                SORTS.getOrDefault(filter.sort(), ProjectList.Sort.BUREAU),
                !ascending,
                after,
                LINES,
                position));
    boolean replays = Heads.replays((Me) model.getAttribute("me"));
    model.addAttribute(
        "projects", part.lines().stream().map(line -> row(line, locale, replays)).toList());
    model.addAttribute("filter", filter);
    model.addAttribute("sortHref", sortHref(filter, asOf));
    model.addAttribute("bureaus", bureaus(reader, locale));
    model.addAttribute("sum", targets.sum(position));
    if (part.next() != null) {
      model.addAttribute("next", href(filter, filter.sort(), ascending, asOf, part.next()));
    }
    if (when.isPast()) {
      model.addAttribute("asOf", when.moment() != null ? when.moment() : moment(when));
      model.addAttribute("asOfLeave", "/projects");
    }
    return "projects";
  }

  private Row row(ProjectLine line, Locale locale, boolean replays) {
    Heading.@Nullable CommonTarget target = line.target();
    return new Row(
        line.id(),
        words.in(line.nameEn(), line.nameJa()),
        line.bureau(),
        line.phase(),
        line.status(),
        target == null || target.value() == null ? null : fmt.number(target.value()),
        target == null ? null : target.state(),
        line.nextDue() == null ? null : LocalDate.ofInstant(line.nextDue(), TOKYO),
        people.holder(line.nextHolder(), line.nextCandidate(), locale),
        line.grade(),
        replays ? "/audit/projects/" + line.id() : null);
  }

  private List<Choice> bureaus(PersonId reader, Locale locale) {
    List<String> seen = projects.bureaus(reader);
    return seen.size() < 2
        ? List.of()
        : seen.stream()
            .map(
                id ->
                    new Choice(
                        id, String.valueOf(messages.getMessage("bureau." + id, null, id, locale))))
            .toList();
  }

  private @Nullable Long knownAt(When when) {
    if (when.position() != null) {
      return when.position();
    }
    return when.moment() == null ? null : log.positionAt(when.moment());
  }

  private @Nullable Instant moment(When when) {
    return when.position() == null
        ? null
        : log.at(List.of(when.position())).stream()
            .map(recorded -> recorded.recordedAt())
            .findFirst()
            .orElse(null);
  }

  private static Map<String, String> sortHref(Filter filter, @Nullable String asOf) {
    Map<String, String> hrefs = new LinkedHashMap<>();
    SORTS
        .keySet()
        .forEach(
            column -> {
              boolean ascending = !column.equals(filter.sort()) || !filter.ascending();
              hrefs.put(column, href(filter, column, ascending, asOf, null));
            });
    return hrefs;
  }

  private static String href(
      Filter filter,
      String sort,
      boolean ascending,
      @Nullable String asOf,
      @Nullable String after) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("text", filter.text());
    values.put("bureau", filter.bureau());
    values.put("sort", sort);
    values.put("ascending", Boolean.toString(ascending));
    values.put("asOf", asOf == null ? "" : asOf);
    values.put("after", after == null ? "" : after);
    UriComponentsBuilder address = UriComponentsBuilder.fromPath("/projects");
    values.forEach(
        (name, value) -> {
          if (!value.isEmpty()) {
            address.queryParam(name, "{" + name + "}");
          }
        });
    return address.encode().buildAndExpand(values).toUriString();
  }
}
