package org.meguri.ops.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The table as people read it and as programs do. */
final class Report {

  private static final List<String> HEADS =
      List.of("measure", "reference", "figure", "goal", "met?");

  private final Map<String, String> conditions;
  private final List<Figure> figures;

  Report(Map<String, String> conditions, List<Figure> figures) {
    this.conditions = conditions;
    this.figures = figures;
  }

  void print(PrintStream out) {
    out.println();
    conditions.forEach((name, value) -> out.printf("%-22s %s%n", name, value));
    out.println();
    List<List<String>> rows = new ArrayList<>();
    rows.add(HEADS);
    for (Figure f : figures) {
      rows.add(List.of(f.measure(), f.reference(), f.shownValue(), f.shownGoal(), f.shownMet()));
    }
    int[] widths = new int[HEADS.size()];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    for (int r = 0; r < rows.size(); r++) {
      out.println(line(rows.get(r), widths));
      if (r == 0) {
        out.println(line(List.of("", "", "", "", ""), widths).replace(' ', '-'));
      }
      if (r > 0 && !figures.get(r - 1).detail().isEmpty()) {
        out.println("    " + figures.get(r - 1).detail());
      }
    }
  }

  private static String line(List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      line.append(cells.get(i)).append(" ".repeat(widths[i] - cells.get(i).length() + 2));
    }
    return line.toString();
  }

  Map<String, Object> document() {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Figure f : figures) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("measure", f.measure());
      row.put("reference", f.reference());
      row.put("value", f.value());
      row.put("unit", f.unit());
      row.put("sense", f.sense().name());
      row.put("goal", f.goal());
      row.put("met", f.met());
      row.put("detail", f.detail());
      rows.add(row);
    }
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("conditions", conditions);
    document.put("figures", rows);
    return document;
  }

  void write(Path file) {
    try {
      Files.writeString(
          file,
          new ObjectMapper()
              .enable(SerializationFeature.INDENT_OUTPUT)
              .writeValueAsString(document()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
