package org.meguri.query.layout;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Tables as files a spreadsheet opens: after RFC 4180, in UTF-8 with a byte order mark. A cell that
 * would be taken for a formula has an apostrophe before it.
 */
public final class Csv {

  /** By which a spreadsheet knows UTF-8. */
  public static final String BYTE_ORDER_MARK = "\uFEFF";

  private static final String FORMULA = "=+-@\t\r";

  private Csv() {}

  /** A whole file. */
  public static String of(List<List<String>> lines) {
    return lines.stream().map(Csv::line).collect(Collectors.joining("", BYTE_ORDER_MARK, ""));
  }

  /** One line with its end. */
  public static String line(List<String> cells) {
    return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String cell(String text) {
    boolean formula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
    String safe = formula ? "'" + text : text;
    return safe.matches("(?s).*[\",\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
