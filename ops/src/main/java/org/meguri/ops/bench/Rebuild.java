package org.meguri.ops.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.meguri.command.storage.Projection;
import org.meguri.command.storage.ProjectionStatus;

/**
 * Read models forgotten and made again from the whole log, by the product's own processors; what
 * came out must equal what had been kept up live. The same projection under Axon's pooled processor
 * for comparison.
 */
final class Rebuild implements Measure {

  private static final Map<String, List<String>> TABLES =
      Map.of(
          "tasks", List.of("taskhistory.task_version"),
          "projects", List.of("projects.project_version"),
          "casefile",
              List.of("casefile.project_case", "casefile.checkpoint", "casefile.project_event"));

  private static final int ENOUGH_FOR_THE_REFERENCE = 20_000;

  private final Office office;
  private final List<Projection> projections;

  Rebuild(Office office) {
    this.office = office;
    this.projections = office.beans(Projection.class);
  }

  @Override
  public List<Figure> run() {
    office.startProjections();
    office.awaitCaughtUp();
    long head = office.awaitPositions();
    office.stopProjections();
    List<Figure> figures = new ArrayList<>();
    Projection tasks = projection("tasks");
    String live = content("tasks");
    double reference =
        new PooledReference(office, tasks)
            .perSecond((int) Math.min(head, ENOUGH_FOR_THE_REFERENCE));
    double rate = rebuilt("tasks", head, live);
    figures.add(
        Figure.atLeast(
            "projection rebuild, tasks", "equal to live", rate, "events/s", 300_000, events(head)));
    figures.add(
        new Figure(
            "projection rebuild, tasks",
            "Axon pooled processor, batch 1,000",
            rate / reference,
            "x",
            Figure.Sense.AT_LEAST,
            null,
            "the reference %,.0f events/s".formatted(reference)));
    for (String name : List.of("projects", "casefile")) {
      figures.add(
          Figure.atLeast(
              "projection rebuild, " + name,
              "equal to live",
              rebuilt(name, head, content(name)),
              "events/s",
              300_000,
              events(head)));
    }
    return figures;
  }

  private static String events(long head) {
    return "%,d events".formatted(head);
  }

  private Projection projection(String name) {
    return projections.stream().filter(p -> p.name().equals(name)).findFirst().orElseThrow();
  }

  /** Events a second, from the emptied tables to the head of the log. */
  private double rebuilt(String name, long head, String live) {
    office
        .owner()
        .update("update log.token set version = -1, position = 0 where processor = ?", name);
    long begun = System.nanoTime();
    office.startProjections();
    ProjectionStatus status = office.bean(ProjectionStatus.class);
    Office.await(() -> status.positions().getOrDefault(name, 0L) >= head);
    double rate = head * 1e9 / (System.nanoTime() - begun);
    office.stopProjections();
    if (!content(name).equals(live)) {
      throw new IllegalStateException("The rebuilt " + name + " differs from the live one");
    }
    return rate;
  }

  /** Row count and a sum over all rows, whatever their order. */
  private String content(String name) {
    StringBuilder content = new StringBuilder();
    for (String table : TABLES.getOrDefault(name, List.of())) {
      content.append(
          office
              .owner()
              .queryForObject(
                  "select '"
                      + table
                      + "' || count(*) || ':' || coalesce(sum(hashtextextended(t::text, 0)::numeric), 0) || ' '"
                      + " from "
                      + table
                      + " t",
                  String.class));
    }
    return content.toString();
  }
}
