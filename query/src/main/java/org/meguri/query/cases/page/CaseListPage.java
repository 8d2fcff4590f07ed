package org.meguri.query.cases.page;

import java.security.Principal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.PersonId;
import org.meguri.query.access.When;
import org.meguri.query.api.Parameters;
import org.meguri.query.cases.CaseActions;
import org.meguri.query.cases.CaseKind;
import org.meguri.query.cases.CaseList;
import org.meguri.query.cases.CaseList.Sort;
import org.meguri.query.cases.Cases;
import org.meguri.query.cases.Column;
import org.meguri.query.cases.Kinds;
import org.meguri.query.cases.Row;
import org.meguri.query.cases.Value;
import org.meguri.query.frame.Languages;
import org.meguri.query.frame.People;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.util.UriComponentsBuilder;

/** The kinds of case a reader may see, and the list of each. */
@Controller
class CaseListPage {

  private static final int LINES = 50;

  private final Cases cases;
  private final Kinds kinds;
  private final CaseNames names;
  private final Written written;
  private final ObjectProvider<CaseActions> actions;

  CaseListPage(
      Cases cases,
      Kinds kinds,
      CaseNames names,
      Written written,
      ObjectProvider<CaseActions> actions) {
    this.cases = cases;
    this.kinds = kinds;
    this.names = names;
    this.written = written;
    this.actions = actions;
  }

  /** A kind with how many of its cases the reader may see. */
  record KindLine(String key, String title, long count) {}

  /** What the list is narrowed and ordered by, as the address has it. */
  record Filter(
      @Nullable String text,
      @Nullable String project,
      @Nullable String bureau,
      @Nullable String organization,
      @Nullable String status,
      @Nullable String sort,
      @Nullable Boolean ascending,
      @Nullable String asOf) {}

  /** A line of the list; cells in the order of the columns. */
  record Line(String href, String id, String title, String status, List<Cell> cells) {}

  /** A cell under its heading. */
  record Cell(String heading, boolean number, boolean day, List<Shown> values) {}

  /** A column's heading, with the address that orders by it. */
  record Heading(String label, boolean number, String href, @Nullable String sorted) {}

  @GetMapping("/cases")
  String all(Principal principal, Model model) {
    PersonId reader = People.reader(principal);
    Map<String, Long> counts = cases.counts(reader);
    model.addAttribute(
        "kinds",
        kinds.all().stream()
            .map(CaseKind::key)
            .map(
                key ->
                    new KindLine(
                        key, written.word("case." + key + ".plural"), counts.getOrDefault(key, 0L)))
            .filter(line -> line.count() > 0 || !buttons(reader, line.key()).isEmpty())
            .toList());
    return "case-kinds";
  }

  @GetMapping("/cases/{kind}")
  String list(
      Principal principal,
      Model model,
      Locale locale,
      @PathVariable String kind,
      @ModelAttribute("filter") Filter filter,
      @org.springframework.web.bind.annotation.RequestParam(required = false)
          @Nullable String after) {
    PersonId reader = People.reader(principal);
    CaseKind<?> of = kinds.of(kind);
    When when = Parameters.when(filter.asOf(), null);
    Sort sort = sort(of, filter.sort(), locale);
    boolean ascending = !Boolean.FALSE.equals(filter.ascending());
    CaseList.Part part =
        cases.list(reader, of, asked(filter, sort, ascending, after, cases.knownAt(when)));
    model.addAttribute("kind", kind);
    model.addAttribute("title", written.word("case." + kind + ".plural"));
    model.addAttribute("headings", headings(of, filter, sort, ascending));
    model.addAttribute("lines", lines(reader, of, part.lines()));
    model.addAttribute("statuses", of.statuses());
    model.addAttribute("narrowed", narrowed(reader, filter));
    model.addAttribute("actions", when.isPast() ? List.of() : buttons(reader, kind));
    if (part.next() != null) {
      model.addAttribute("next", href(kind, filter, filter.sort(), ascending, part.next()));
    }
    if (when.isPast()) {
      @Nullable Instant moment = when.moment();
      model.addAttribute("asOf", moment != null ? moment : cases.recordedAt(when));
      model.addAttribute("asOfLeave", "/cases/" + kind);
    }
    return "cases";
  }

  private List<CaseActions.Action> buttons(PersonId reader, String kind) {
    List<CaseActions.Action> all = new ArrayList<>();
    actions.forEach(each -> all.addAll(each.onList(reader, kind)));
    return all;
  }

  private static CaseList.Asked asked(
      Filter filter, Sort sort, boolean ascending, @Nullable String after, @Nullable Long asOf) {
    return new CaseList.Asked(
        Parameters.text("project", filter.project()),
        Parameters.text("bureau", filter.bureau()),
        Parameters.text("organization", filter.organization()),
        Parameters.text("status", filter.status()),
        Parameters.text("text", filter.text()),
        sort,
        !ascending,
        after == null || after.isBlank() ? null : after,
        LINES,
        asOf);
  }

  /** Project and organization the list is narrowed to, by name. */
  private List<String> narrowed(PersonId reader, Filter filter) {
    List<Value> values = new ArrayList<>();
    if (filter.project() != null && !filter.project().isBlank()) {
      values.add(Value.project(filter.project()));
    }
    if (filter.organization() != null && !filter.organization().isBlank()) {
      values.add(Value.organization(filter.organization()));
    }
    CaseNames.Known known = names.known(reader, values);
    return values.stream().flatMap(v -> written.all(v, known).stream()).map(Shown::text).toList();
  }

  private List<Line> lines(PersonId reader, CaseKind<?> kind, List<CaseList.Line> lines) {
    List<Value> values = new ArrayList<>();
    lines.forEach(line -> values.add(Value.organization(line.row().organization())));
    lines.forEach(line -> columns(kind).forEach(c -> values.add(value(c, line.row()))));
    CaseNames.Known known = names.known(reader, values);
    return lines.stream().map(line -> line(kind, line, known)).toList();
  }

  private Line line(CaseKind<?> kind, CaseList.Line line, CaseNames.Known known) {
    Row row = line.row();
    return new Line(
        "/cases/" + kind.key() + "/" + line.id(),
        line.id(),
        known.title(line.id(), row),
        row.status(),
        columns(kind).stream()
            .map(
                column ->
                    new Cell(
                        label(kind, column),
                        column == Column.AMOUNT,
                        column == Column.DAY,
                        written.all(value(column, row), known)))
            .toList());
  }

  private static Value value(Column column, Row row) {
    return switch (column) {
      case PROJECT -> Value.several(row.projects().stream().map(Value::project).toList());
      case ORGANIZATION -> Value.organization(row.organization());
      case BUREAU -> Value.bureau(row.bureau());
      case DAY -> Value.day(row.day());
      case AMOUNT -> Value.yen(row.amount());
    };
  }

  private List<Heading> headings(CaseKind<?> kind, Filter filter, Sort sort, boolean ascending) {
    Map<String, String> labels = new LinkedHashMap<>();
    labels.put("title", written.word("case.column.title"));
    labels.put("status", written.word("case.column.status"));
    columns(kind).forEach(c -> labels.put(c.name().toLowerCase(Locale.ROOT), label(kind, c)));
    List<Heading> headings = new ArrayList<>();
    labels.forEach(
        (key, label) -> {
          boolean present = sort.name().startsWith(key.toUpperCase(Locale.ROOT));
          headings.add(
              new Heading(
                  label,
                  key.equals("amount"),
                  href(kind.key(), filter, key, !present || !ascending, null),
                  present ? (ascending ? "ascending" : "descending") : null));
        });
    return headings;
  }

  private String label(CaseKind<?> kind, Column column) {
    String name = column.name().toLowerCase(Locale.ROOT);
    return written.word(List.of("case." + kind.key() + "." + name, "case.column." + name));
  }

  private static List<Column> columns(CaseKind<?> kind) {
    Set<Column> shown = kind.columns();
    return List.of(Column.values()).stream().filter(shown::contains).toList();
  }

  private static Sort sort(CaseKind<?> kind, @Nullable String asked, Locale locale) {
    if ("title".equals(asked)) {
      return Languages.of(locale).equals("en") ? Sort.TITLE_EN : Sort.TITLE_JA;
    }
    if ("status".equals(asked)) {
      return Sort.STATUS;
    }
    return columns(kind).stream()
        .filter(column -> column.name().toLowerCase(Locale.ROOT).equals(asked))
        .findFirst()
        .map(column -> Sort.valueOf(column.name()))
        .orElse(Sort.CASE);
  }

  private static String href(
      String kind,
      Filter filter,
      @Nullable String sort,
      boolean ascending,
      @Nullable String after) {
    Map<String, Object> values = new LinkedHashMap<>();
    put(values, "text", filter.text());
    put(values, "project", filter.project());
    put(values, "bureau", filter.bureau());
    put(values, "organization", filter.organization());
    put(values, "status", filter.status());
    put(values, "sort", sort);
    put(values, "ascending", ascending ? null : "false");
    put(values, "asOf", filter.asOf());
    put(values, "after", after);
    UriComponentsBuilder address = UriComponentsBuilder.fromPath("/cases/" + kind);
    values.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
    return address.encode().buildAndExpand(values).toUriString();
  }

  private static void put(Map<String, Object> values, String name, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      values.put(name, value);
    }
  }
}
