package org.meguri.query.cases.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.PersonId;
import org.meguri.query.cases.CaseKind;
import org.meguri.query.cases.CaseList;
import org.meguri.query.cases.CaseList.Sort;
import org.meguri.query.cases.Column;
import org.meguri.query.cases.Row;
import org.meguri.query.cases.Value;
import org.springframework.stereotype.Component;

/** Lines of a list under their headings, in the reader's language. */
@Component
class CaseLines {

  private final CaseNames names;
  private final Written written;

  CaseLines(CaseNames names, Written written) {
    this.names = names;
    this.written = written;
  }

  /** A line of the list; cells in the order of the columns. */
  record Line(String href, String id, String title, String status, List<Cell> cells) {}

  /** A cell under its heading. */
  record Cell(String heading, boolean number, boolean day, List<Shown> values) {}

  /** A column's heading, with the address that orders by it. */
  record Heading(String label, boolean number, String href, @Nullable String sorted) {}

  List<Line> lines(PersonId reader, CaseKind<?> kind, List<CaseList.Line> lines) {
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

  List<Heading> headings(CaseKind<?> kind, CaseFilter filter, Sort sort, boolean ascending) {
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
                  filter.href(kind.key(), key, !present || !ascending, null),
                  present ? (ascending ? "ascending" : "descending") : null));
        });
    return headings;
  }

  private String label(CaseKind<?> kind, Column column) {
    String name = column.name().toLowerCase(Locale.ROOT);
    return written.word(List.of("case." + kind.key() + "." + name, "case.column." + name));
  }

  static List<Column> columns(CaseKind<?> kind) {
    Set<Column> shown = kind.columns();
    return List.of(Column.values()).stream().filter(shown::contains).toList();
  }
}
