package org.meguri.query.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.PersonId;
import org.meguri.command.project.ProjectId;
import org.meguri.command.storage.Recorded;
import org.meguri.query.access.Reading;
import org.meguri.query.access.Unknown;
import org.meguri.query.access.When;
import org.meguri.query.casefile.Mentioned;
import org.meguri.query.casefile.Passage;
import org.meguri.query.casefile.ProjectCase;
import org.meguri.query.diagram.Drawings;
import org.meguri.query.diagram.Standing;
import org.meguri.query.frame.People;
import org.meguri.query.problem.BadInput;
import org.meguri.query.projects.ProjectLine;
import org.meguri.query.projects.ProjectList;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Projects and their cases, as far as the reader may see them. */
@RestController
@Tag(name = "projects")
public class ProjectsApi {

  private static final int USUAL = 50;

  private final ProjectList projects;
  private final Reading reading;
  private final People people;
  private final Drawings diagrams;

  ProjectsApi(ProjectList projects, Reading reading, People people, Drawings diagrams) {
    this.projects = projects;
    this.reading = reading;
    this.people = people;
    this.diagrams = diagrams;
  }

  @GetMapping("/api/projects")
  @Operation(summary = "The projects the reader may see, in parts")
  public Page<ProjectLine> list(
      Principal principal,
      @RequestParam(required = false) @Nullable String bureau,
      @RequestParam(required = false) @Nullable String text,
      @Parameter(description = "project, name, bureau, phase or due; -due for the other direction")
          @RequestParam(required = false)
          @Nullable String sort,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable Integer limit) {
    Order order = Order.of(sort);
    ProjectList.Part part =
        projects.of(
            People.reader(principal),
            new ProjectList.Asked(
                Parameters.text("bureau", bureau),
                Parameters.text("text", text),
                order.sort(),
                order.descending(),
                after,
                Parameters.limit(limit, USUAL),
                null));
    return new Page<>(part.lines(), part.next());
  }

  @GetMapping("/api/projects/{id}")
  @Operation(summary = "A project's case now, as known at a moment, or as true on a day")
  public CaseDocument one(
      Principal principal,
      Locale locale,
      @PathVariable String id,
      @Parameter(description = "a position of the log, a moment with zone, or a day in Tokyo")
          @RequestParam(required = false)
          @Nullable String asOf,
      @Parameter(description = "a day: only what had become true by then")
          @RequestParam(required = false)
          @Nullable String trueOn) {
    When when = Parameters.when(asOf, trueOn);
    ProjectCase found = reading.read(People.reader(principal), Parameters.project(id), when, "api");
    return CaseDocument.of(found, when.trueOn(), people.names(Mentioned.in(found), locale));
  }

  @GetMapping("/api/projects/{id}/history")
  @Operation(summary = "The project's events in the order of the log, in parts")
  public Page<HistoryEntry> history(
      Principal principal,
      @PathVariable String id,
      @Parameter(description = "the position after which to go on") @RequestParam(required = false)
          @Nullable String after,
      @RequestParam(required = false) @Nullable Integer limit) {
    PersonId reader = People.reader(principal);
    ProjectId project = Parameters.project(id);
    int most = Parameters.limit(limit, USUAL);
    List<Recorded> events =
        reading.history(reader, project, Parameters.position("after", after, 0), most + 1);
    List<Recorded> shown = events.size() > most ? events.subList(0, most) : events;
    Set<String> sealed = reading.sealed(project);
    return new Page<>(
        shown.stream()
            .map(event -> HistoryEntry.of(event, reading.payload(reader, sealed, event)))
            .toList(),
        events.size() > most ? Long.toString(shown.get(most - 1).position()) : null);
  }

  @GetMapping("/api/projects/{id}/diagram")
  @Operation(summary = "Where a process of the project stands: done, current and next elements")
  public Standing diagram(
      Principal principal,
      @PathVariable String id,
      @Parameter(description = "a process such as annual-plan-review, or one of its instances")
          @RequestParam
          String process,
      @RequestParam(required = false) @Nullable String asOf) {
    ProjectCase found =
        reading.read(
            People.reader(principal),
            Parameters.project(id),
            Parameters.when(asOf, null),
            "diagram");
    Passage passage = Standing.find(found, process).orElseThrow(() -> new Unknown(process));
    return Standing.of(passage, diagrams.of(passage.process()));
  }

  private record Order(ProjectList.Sort sort, boolean descending) {
    static Order of(@Nullable String written) {
      if (written == null || written.isBlank()) {
        return new Order(ProjectList.Sort.PROJECT, false);
      }
      boolean descending = written.startsWith("-");
      String name = descending ? written.substring(1) : written;
      for (ProjectList.Sort sort : ProjectList.Sort.values()) {
        if (sort.name().equalsIgnoreCase(name)) {
          return new Order(sort, descending);
        }
      }
      throw new BadInput("sort", "error.sort", written);
    }
  }
}
