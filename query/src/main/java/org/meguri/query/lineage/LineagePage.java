package org.meguri.query.lineage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.meguri.query.api.Parameters;
import org.meguri.query.casepage.ProgrammeWords;
import org.meguri.query.lineage.Lineage.Descent;
import org.meguri.query.lineage.Lineage.Link;
import org.meguri.query.lineage.Lineage.Node;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The map of projects: a drawing, and the same as a list of text beside it. */
@Controller
class LineagePage {
  private static final int ROW = 34;
  private static final int FROM = 20;
  private static final int INTO = 560;
  private static final int WIDTH = 440;

  private final Lineage lineage;
  private final ProgrammeWords words;

  LineagePage(Lineage lineage, ProgrammeWords words) {
    this.lineage = lineage;
    this.words = words;
  }

  /** A box of the drawing. */
  record Box(String project, String name, int x, int y, int textX, int textY, boolean inForce) {}

  /** A line between two boxes. */
  record Line(int x1, int y1, int x2, int y2, boolean inferred) {}

  /** A line of the list. */
  record Row(
      String project,
      String name,
      String bureau,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      @Nullable String into,
      @Nullable String intoName,
      boolean inferred) {}

  @GetMapping("/lineage")
  String page(
      Model model,
      @RequestParam(required = false) @Nullable String asOf,
      @RequestParam(required = false) @Nullable String on) {
    Descent descent = lineage.asOf(Parameters.when(asOf, on));
    Map<String, Box> boxes = boxes(descent);
    model.addAttribute("on", descent.on());
    model.addAttribute("selected", asOf == null ? "" : asOf);
    if (descent.asOf() != null) {
      model.addAttribute("asOf", descent.asOf());
      model.addAttribute("trueOn", on == null || on.isBlank() ? null : descent.on());
      model.addAttribute("asOfLeave", "/lineage");
    }
    model.addAttribute("inForce", descent.inForce());
    model.addAttribute("boxes", List.copyOf(boxes.values()));
    model.addAttribute("lines", lines(descent, boxes));
    model.addAttribute("rows", rows(descent));
    model.addAttribute("height", Math.max(ROW, height(descent)));
    return "lineage";
  }

  /** Those that ended stand on the left, those in force on the right. */
  private Map<String, Box> boxes(Descent descent) {
    Map<String, Box> boxes = new LinkedHashMap<>();
    int left = 0;
    int right = 0;
    for (Node node : descent.projects()) {
      int x = node.inForce() ? INTO : FROM;
      int y = 10 + ROW * (node.inForce() ? right++ : left++);
      boxes.put(
          node.project(), new Box(node.project(), name(node), x, y, x + 8, y + 18, node.inForce()));
    }
    return boxes;
  }

  private static int height(Descent descent) {
    long ended = descent.projects().stream().filter(node -> !node.inForce()).count();
    return (int) (20 + ROW * Math.max(ended, descent.projects().size() - ended));
  }

  private static List<Line> lines(Descent descent, Map<String, Box> boxes) {
    List<Line> lines = new ArrayList<>();
    for (Link link : descent.links()) {
      Box from = boxes.get(link.from());
      Box into = boxes.get(link.into());
      if (from != null && into != null) {
        lines.add(
            new Line(
                from.x() + WIDTH,
                from.y() + 13,
                into.inForce() ? into.x() : into.x() + WIDTH,
                into.y() + 13,
                link.inferred()));
      }
    }
    return lines;
  }

  private List<Row> rows(Descent descent) {
    Map<String, Link> links = new LinkedHashMap<>();
    descent.links().forEach(link -> links.put(link.from(), link));
    Map<String, String> names = new LinkedHashMap<>();
    descent.projects().forEach(node -> names.put(node.project(), name(node)));
    return descent.projects().stream()
        .map(
            node -> {
              Link link = links.get(node.project());
              return new Row(
                  node.project(),
                  name(node),
                  bureau(node),
                  node.from(),
                  node.until(),
                  link == null ? null : link.into(),
                  link == null ? null : names.getOrDefault(link.into(), link.into()),
                  link != null && link.inferred());
            })
        .toList();
  }

  private String bureau(Node node) {
    return words.programme().stream()
        .flatMap(file -> file.bureaus().stream())
        .filter(bureau -> bureau.id().value().equals(node.bureau()))
        .findFirst()
        .map(bureau -> words.in(bureau.name()))
        .orElse(node.bureau());
  }

  private String name(Node node) {
    return words.in(node.name());
  }
}
