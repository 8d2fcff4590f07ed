package org.meguri.query.cases.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.PersonId;
import org.meguri.command.money.Yen;
import org.meguri.command.storage.Recorded;
import org.meguri.query.access.Unknown;
import org.meguri.query.access.When;
import org.meguri.query.api.HistoryEntry;
import org.meguri.query.api.Page;
import org.meguri.query.api.Parameters;
import org.meguri.query.casefile.Mentioned;
import org.meguri.query.casefile.Passage;
import org.meguri.query.cases.CaseFound;
import org.meguri.query.cases.CaseKind;
import org.meguri.query.cases.CaseList;
import org.meguri.query.cases.Cases;
import org.meguri.query.cases.Kinds;
import org.meguri.query.cases.Row;
import org.meguri.query.diagram.Drawings;
import org.meguri.query.diagram.Standing;
import org.meguri.query.frame.People;
import org.meguri.query.problem.BadInput;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Cases of every kind, as far as the reader may see them. */
@RestController
@Tag(name = "cases")
class CasesApi {

  private static final int USUAL = 50;

  private final Cases cases;
  private final Kinds kinds;
  private final People people;
  private final Drawings diagrams;

  CasesApi(Cases cases, Kinds kinds, People people, Drawings diagrams) {
    this.cases = cases;
    this.kinds = kinds;
    this.people = people;
    this.diagrams = diagrams;
  }

  /** A case in the list. */
  record Line(
      String id,
      String status,
      String titleEn,
      String titleJa,
      List<String> projects,
      @Nullable String bureau,
      @Nullable String organization,
      @Nullable LocalDate day,
      @Nullable Yen amount) {

    static Line of(String id, Row row) {
      @Nullable String name = row.person() == null ? null : row.person().text();
      return new Line(
          id,
          row.status(),
          name == null ? row.titleEn() : name,
          name == null ? row.titleJa() : name,
          row.projects(),
          row.bureau(),
          row.organization(),
          row.day(),
          row.amount());
    }
  }

  /** The last event it rests on, when that was recorded, and how many they are. */
  record Known(long position, int events, Instant recordedAt, @Nullable LocalDate trueOn) {}

  /** A case with its state, and the names of the people it speaks of by id. */
  record Document(String kind, Known known, Line line, Object state, Map<String, String> people) {}

  @GetMapping("/api/cases/{kind}")
  @Operation(summary = "The cases of a kind the reader may see, in parts")
  Page<Line> list(
      Principal principal,
      @PathVariable String kind,
      @RequestParam(required = false) @Nullable String project,
      @RequestParam(required = false) @Nullable String bureau,
      @RequestParam(required = false) @Nullable String organization,
      @RequestParam(required = false) @Nullable String status,
      @RequestParam(required = false) @Nullable String text,
      @Parameter(
              description =
                  "case, title_en, title_ja, status, project, organization, bureau, day or"
                      + " amount; -day for the other direction")
          @RequestParam(required = false)
          @Nullable String sort,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable Integer limit,
      @Parameter(description = "a position of the log, a moment with zone, or a day in Tokyo")
          @RequestParam(required = false)
          @Nullable String asOf,
      @Parameter(description = "another case that they speak of, as kind/id: member/member-1")
          @RequestParam(required = false)
          @Nullable String mentions) {
    CaseKind<?> of = kinds.of(kind);
    String order = sort == null || sort.isBlank() ? "case" : sort;
    boolean descending = order.startsWith("-");
    CaseList.Part part =
        cases.list(
            People.reader(principal),
            of,
            new CaseList.Asked(
                Parameters.text("project", project),
                Parameters.text("bureau", bureau),
                Parameters.text("organization", organization),
                Parameters.text("status", status),
                Parameters.text("text", text),
                sort(descending ? order.substring(1) : order),
                descending,
                after,
                Parameters.limit(limit, USUAL),
                cases.knownAt(Parameters.when(asOf, null)),
                Parameters.typed("mentions", mentions)));
    return new Page<>(
        part.lines().stream().map(line -> Line.of(line.id(), line.row())).toList(), part.next());
  }

  @GetMapping("/api/cases/{kind}/{id}")
  @Operation(summary = "A case now, or as known at a moment, or true on a day")
  Document one(
      Principal principal,
      Locale locale,
      @PathVariable String kind,
      @PathVariable String id,
      @Parameter(description = "a position of the log, a moment with zone, or a day in Tokyo")
          @RequestParam(required = false)
          @Nullable String asOf,
      @Parameter(
              description =
                  "a day: of what was known, what was in effect by then, as the case's"
                      + " facts say")
          @RequestParam(required = false)
          @Nullable String trueOn) {
    PersonId reader = People.reader(principal);
    When when = Parameters.when(asOf, trueOn);
    CaseFound found = cases.read(reader, kind, id, when, "api");
    return new Document(
        kind,
        new Known(found.position(), found.events(), found.recordedAt(), when.trueOn()),
        Line.of(id, found.row()),
        found.state(),
        people.names(Mentioned.in(found.state()), locale));
  }

  @GetMapping("/api/cases/{kind}/{id}/history")
  @Operation(summary = "The case's events in the order of the log, in parts")
  Page<HistoryEntry> history(
      Principal principal,
      @PathVariable String kind,
      @PathVariable String id,
      @Parameter(description = "the position after which to go on") @RequestParam(required = false)
          @Nullable String after,
      @RequestParam(required = false) @Nullable Integer limit) {
    int most = Parameters.limit(limit, USUAL);
    List<Recorded> events =
        cases.history(
            People.reader(principal), kind, id, Parameters.position("after", after, 0), most + 1);
    List<Recorded> shown = events.size() > most ? events.subList(0, most) : events;
    return new Page<>(
        shown.stream().map(event -> HistoryEntry.of(event, cases.payload(event))).toList(),
        events.size() > most ? Long.toString(shown.get(most - 1).position()) : null);
  }

  @GetMapping("/api/cases/{kind}/{id}/diagram")
  @Operation(summary = "Where a process of the case stands: done, current and next elements")
  Standing diagram(
      Principal principal,
      @PathVariable String kind,
      @PathVariable String id,
      @Parameter(description = "a process such as grant, or one of its instances") @RequestParam
          String process,
      @RequestParam(required = false) @Nullable String asOf) {
    PersonId reader = People.reader(principal);
    When when = Parameters.when(asOf, null);
    @Nullable Long known = cases.knownAt(when);
    Passage passage =
        cases.passages(reader, kind, id, known == null ? Long.MAX_VALUE : known).stream()
            .filter(p -> p.processInstance().equals(process) || p.process().equals(process))
            .reduce((first, later) -> later)
            .orElseThrow(() -> new Unknown(process));
    return Standing.of(passage, diagrams.of(passage.process()));
  }

  private static CaseList.Sort sort(String written) {
    for (CaseList.Sort sort : CaseList.Sort.values()) {
      if (sort.name().equalsIgnoreCase(written)) {
        return sort;
      }
    }
    throw new BadInput("sort", "error.sort", written);
  }
}
