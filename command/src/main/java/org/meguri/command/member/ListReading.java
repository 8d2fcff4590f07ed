package org.meguri.command.member;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.meguri.command.project.ProjectId;

/** Reads a list of members: what its rows say, and everything that cannot be read, by its place. */
final class ListReading {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuu-M-d").withResolverStyle(ResolverStyle.STRICT);

  private final Map<MemberColumn, Integer> places = new EnumMap<>(MemberColumn.class);
  private final List<MemberRow> rows = new ArrayList<>();
  private final List<RowError> errors = new ArrayList<>();

  private ListReading() {}

  /** {@code places} are the columns' numbers from 1. */
  record Read(List<MemberRow> rows, List<RowError> errors, Map<MemberColumn, Integer> places) {}

  static Read read(byte[] bytes) {
    try {
      return new ListReading().read(ListBytes.text(bytes));
    } catch (ListBytes.Unreadable unreadable) {
      return new Read(List.of(), unreadable.errors(), Map.of());
    }
  }

  private Read read(String text) {
    int line = 0;
    int width = -1;
    try (CsvReader<CsvRecord> records =
        CsvReader.builder()
            .allowExtraCharsAfterClosingQuote(false)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .skipEmptyLines(true)
            .ofCsvRecord(text)) {
      for (CsvRecord each : records) {
        line = (int) each.getStartingLineNumber();
        if (width < 0) {
          width = each.getFieldCount();
          heading(each.getFields(), line);
          if (!errors.isEmpty()) {
            break;
          }
        } else if (each.getFieldCount() != width) {
          error(line, 0, "", MemberRefused.CELLS_UNFIT);
        } else {
          row(each.getFields(), line);
        }
      }
    } catch (CsvParseException broken) {
      error(line + 1, 0, "", MemberRefused.QUOTES_UNFIT);
    } catch (java.io.IOException impossible) {
      throw new java.io.UncheckedIOException(impossible);
    }
    if (rows.isEmpty() && errors.isEmpty()) {
      error(0, 0, "", MemberRefused.LIST_EMPTY);
    }
    return new Read(rows, errors, places);
  }

  private void heading(List<String> cells, int line) {
    for (int i = 0; i < cells.size(); i++) {
      Optional<MemberColumn> column = MemberColumn.headed(cells.get(i));
      if (column.isEmpty()) {
        error(line, i + 1, cells.get(i), MemberRefused.COLUMN_UNKNOWN);
      } else if (places.putIfAbsent(column.get(), i + 1) != null) {
        error(line, i + 1, column.get().header(), MemberRefused.COLUMN_TWICE);
      }
    }
    for (MemberColumn each : MemberColumn.values()) {
      if (each.required() && !places.containsKey(each)) {
        error(line, 0, each.header(), MemberRefused.COLUMN_MISSING);
      }
    }
  }

  private void row(List<String> cells, int line) {
    Optional<MemberKind> kind = MemberColumn.kind(cell(cells, MemberColumn.KIND));
    Optional<Prefecture> prefecture = Prefecture.named(cell(cells, MemberColumn.PREFECTURE));
    String project = cell(cells, MemberColumn.PROJECT);
    @Nullable LocalDate since = day(cell(cells, MemberColumn.SINCE));
    unless(kind.isPresent(), line, MemberColumn.KIND, MemberRefused.KIND_UNKNOWN);
    unless(prefecture.isPresent(), line, MemberColumn.PREFECTURE, MemberRefused.PREFECTURE_UNKNOWN);
    unless(since != null, line, MemberColumn.SINCE, MemberRefused.DAY_UNFIT);
    boolean named = !project.isEmpty() && project.length() <= 120;
    if (!named) {
      errors.add(
          new RowError(
              line,
              Objects.requireNonNullElse(places.get(MemberColumn.PROJECT), 0),
              MemberColumn.PROJECT.header(),
              "project-unknown",
              Map.of()));
    }
    if (kind.isPresent() && prefecture.isPresent() && since != null && named) {
      rows.add(
          new MemberRow(
              line, entry(cells, kind.get(), prefecture.get()), ProjectId.of(project), since));
    }
  }

  private MemberEntry entry(List<String> cells, MemberKind kind, Prefecture prefecture) {
    return new MemberEntry(
        kind,
        optional(cells, MemberColumn.REGISTRATION_NUMBER),
        cell(cells, MemberColumn.NAME),
        prefecture,
        optional(cells, MemberColumn.MUNICIPALITY),
        optional(cells, MemberColumn.AFFILIATION),
        optional(cells, MemberColumn.FIELD));
  }

  private String cell(List<String> cells, MemberColumn column) {
    @Nullable Integer place = places.get(column);
    return place == null ? "" : cells.get(place - 1).strip();
  }

  private @Nullable String optional(List<String> cells, MemberColumn column) {
    String text = cell(cells, column);
    return text.isEmpty() ? null : text;
  }

  /** Spreadsheets write 2007/4/1 for 2007-04-01. */
  private static @Nullable LocalDate day(String text) {
    try {
      String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replace('/', '-');
      return LocalDate.parse(plain, DAY);
    } catch (DateTimeParseException unfit) {
      return null;
    }
  }

  private void unless(boolean met, int line, MemberColumn column, MemberRefused rule) {
    if (!met) {
      error(line, Objects.requireNonNullElse(places.get(column), 0), column.header(), rule);
    }
  }

  private void error(int line, int column, String field, MemberRefused rule) {
    errors.add(new RowError(line, column, field, rule.code(), Map.of()));
  }
}
