package org.meguri.query.lineage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.meguri.command.programme.ProgrammeFile.Name;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The map of all projects as it is true on a day, from what is recorded by now. */
@Component
public class Lineage {
  private final JdbcClient jdbc;

  Lineage(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A project on that day: its name then, since when it is in force, and until when it was. */
  public record Node(
      String project,
      String bureau,
      Name name,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      boolean inForce) {}

  /**
   * One project became part of another; {@code inferred} where a source does not say it outright.
   */
  public record Link(String from, String into, LocalDate on, boolean inferred) {}

  /** Everything there is to draw; {@code inForce} is the number of projects in force that day. */
  public record Descent(LocalDate on, int inForce, List<Node> projects, List<Link> links) {}

  public Descent on(LocalDate day) {
    Map<String, List<Step>> of = new LinkedHashMap<>();
    for (Step step : steps()) {
      of.computeIfAbsent(step.project(), project -> new ArrayList<>()).add(step);
    }
    List<Node> nodes = new ArrayList<>();
    List<Link> links = new ArrayList<>();
    of.forEach(
        (project, steps) -> {
          List<Step> then = steps.stream().filter(step -> isTrue(step, day)).toList();
          Node node = node(project, then, day);
          if (node != null && node.from() != null) {
            nodes.add(node);
          }
          then.forEach(step -> link(step, links));
        });
    int inForce = (int) nodes.stream().filter(Node::inForce).count();
    return new Descent(day, inForce, nodes, links);
  }

  private static boolean isTrue(Step step, LocalDate day) {
    return step.day() == null || !step.day().isAfter(day);
  }

  private static @Nullable Node node(String project, List<Step> steps, LocalDate day) {
    Name name = new Name("", "");
    String bureau = "";
    LocalDate from = null;
    LocalDate until = null;
    for (Step step : steps) {
      if (step.nameEn() != null && step.nameJa() != null) {
        name = new Name(step.nameEn(), step.nameJa());
      }
      bureau = step.bureau() == null ? bureau : step.bureau();
      if (step.kind() == Step.Kind.IN_FORCE && from == null) {
        from = step.day();
      }
      if (step.kind() == Step.Kind.ENDED || step.kind() == Step.Kind.INTEGRATED) {
        until = step.day();
      }
    }
    return name.en().isEmpty()
        ? null
        : new Node(project, bureau, name, from, until, from != null && until == null);
  }

  private static void link(Step step, List<Link> links) {
    String into = step.other();
    LocalDate on = step.day();
    if (into != null && on != null) {
      links.add(new Link(step.project(), into, on, "inferred".equals(step.basis())));
    }
  }

  List<Step> steps() {
    return jdbc.sql(
            """
            select position, project, kind, other, name_en, name_ja, bureau, basis, day
            from lineage.step order by position
            """)
        .query(
            (row, i) ->
                new Step(
                    row.getLong(1),
                    row.getString(2),
                    Step.Kind.valueOf(row.getString(3)),
                    row.getString(4),
                    row.getString(5),
                    row.getString(6),
                    row.getString(7),
                    row.getString(8),
                    row.getObject(9, LocalDate.class)))
        .list();
  }
}
