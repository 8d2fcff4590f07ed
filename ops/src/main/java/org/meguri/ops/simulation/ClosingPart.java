package org.meguri.ops.simulation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A part of the closing table: one query, a label and whole numbers in each row. */
record ClosingPart(String heading, List<String> columns, String sql) {

  /** All parts, each after an empty line. */
  static List<String> lines(List<ClosingPart> parts, JdbcClient jdbc) {
    List<String> lines = new ArrayList<>();
    for (ClosingPart part : parts) {
      lines.add("");
      lines.add(line(part.heading(), part.columns()));
      jdbc.sql(part.sql()).query((row, n) -> part.line(row)).list().forEach(lines::add);
    }
    return lines;
  }

  private String line(ResultSet row) throws SQLException {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      cells.add(String.format(Locale.ROOT, "%,d", row.getLong(i + 2)));
    }
    return line(row.getString(1), cells);
  }

  private static String line(String label, List<String> cells) {
    StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-38s", label));
    cells.forEach(cell -> line.append(String.format(Locale.ROOT, " %16s", cell)));
    return line.toString();
  }
}
