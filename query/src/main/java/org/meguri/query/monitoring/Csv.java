package org.meguri.query.monitoring;

import java.util.List;
import java.util.stream.Collectors;

/** A table as CSV after RFC 4180, as a spreadsheet takes it; no cell is taken for a formula. */
public final class Csv {

  private static final String BYTE_ORDER = "\uFEFF";

  private Csv() {}

  public static String of(List<List<String>> rows) {
    return rows.stream()
        .map(row -> row.stream().map(Csv::cell).collect(Collectors.joining(",")))
        .collect(Collectors.joining("\r\n", BYTE_ORDER, "\r\n"));
  }

  private static String cell(String text) {
    boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
  }
}
