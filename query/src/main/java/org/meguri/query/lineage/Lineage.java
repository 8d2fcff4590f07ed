package org.meguri.query.lineage;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.meguri.command.programme.ProgrammeFile.Name;
import org.meguri.command.storage.EventLog;
import org.meguri.command.storage.Recorded;
import org.meguri.query.access.When;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The map of all projects as it is true on a day, from what was recorded by a moment. */
@Component
public class Lineage {
  private final JdbcClient jdbc;

  private final EventLog log;
  private final Clock clock;

  Lineage(JdbcClient jdbc, EventLog log, Clock clock) {
    this.jdbc = jdbc;
    this.log = log;
    this.clock = clock;
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

  /**
   * Everything there is to draw; {@code inForce} is the number of projects in force that day,
   * {@code asOf} when what is drawn was last recorded, null for now.
   */
  public record Descent(
      LocalDate on, @Nullable Instant asOf, int inForce, List<Node> projects, List<Link> links) {}

  /** On the day that is asked for, or else the one of the moment. */
  public Descent asOf(When when) {
    Instant moment = momentOf(when);
    LocalDate day = when.trueOn();
    if (day == null) {
      day = LocalDate.ofInstant(moment == null ? clock.instant() : moment, clock.getZone());
    }
    long knownAt =
        when.position() != null
            ? when.position()
            : moment == null ? Long.MAX_VALUE : log.positionAt(moment);
    return drawn(day, moment, knownAt);
  }

  private @Nullable Instant momentOf(When when) {
    return when.position() == null
        ? when.moment()
        : log.at(List.of(when.position())).stream()
            .map(Recorded::recordedAt)
            .findFirst()
            .orElseGet(clock::instant);
  }

  private Descent drawn(LocalDate day, @Nullable Instant moment, long knownAt) {
    Map<String, List<Step>> of = new LinkedHashMap<>();
    for (Step step : steps()) {
      if (step.position() > knownAt) {
        continue;
      }
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
    return new Descent(day, moment, inForce, nodes, links);
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
