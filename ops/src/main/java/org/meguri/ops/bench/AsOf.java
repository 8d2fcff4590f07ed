package org.meguri.ops.bench;

import java.util.List;
import java.util.Random;
import org.meguri.command.project.ProjectId;
import org.meguri.command.storage.EventLog;
import org.meguri.query.casefile.CaseFile;

/** A long case as it was at one past position or another, each asked for once. */
final class AsOf implements Measure {

  private static final ProjectId PROJECT = ProjectId.of(Office.PROJECT);
  private static final int WORKED = 5;

  private final Office office;
  private final Plans plans;
  private final BenchSize size;

  AsOf(Office office, Plans plans, BenchSize size) {
    this.office = office;
    this.plans = plans;
    this.size = size;
  }

  @Override
  public List<Figure> run() {
    long before = office.bean(EventLog.class).head();
    lengthen();
    long head = office.awaitPositions();
    office.startProjections();
    office.awaitCaughtUp();
    office.stopProjections();
    office.vacuum("log.event", "log.position", "casefile.project_event", "casefile.checkpoint");
    CaseFile cases = office.bean(CaseFile.class);
    Random moments = new Random(size.asOfEvents());
    for (int i = 0; i < size.pages(); i++) {
      millis(cases, moments.nextLong(before + 1, head + 1));
    }
    double[] millis = new double[size.pages() * 5];
    for (int i = 0; i < millis.length; i++) {
      millis[i] = millis(cases, moments.nextLong(before + 1, head + 1));
    }
    return List.of(
        Figure.atMost(
            "case as of a moment, %,d events, p99".formatted(size.asOfEvents()),
            "-",
            Rounds.percentile(millis, 0.99),
            "ms",
            20,
            "p50 %.1f ms, %d moments".formatted(Rounds.median(millis), millis.length)));
  }

  /** The steps and tasks of a few plans really worked, written again as others of the project. */
  private void lengthen() {
    long before = office.awaitPositions();
    plans.provide(WORKED);
    for (int i = 0; i < WORKED; i++) {
      plans.startAndComplete();
    }
    long after = office.awaitPositions();
    office
        .owner()
        .update(
            """
            insert into log.event
              (event_id, stream_type, stream, sequence, name, revision, payload, metadata, recorded_at)
            select gen_random_uuid(), stream_type, stream || '-d' || n, sequence, name, revision,
              regexp_replace(payload, :id, '\\1-d' || n, 'g'), regexp_replace(metadata, :id, '\\1-d' || n, 'g'), recorded_at
            from log.event e join log.position p using (global_index), generate_series(1, ?) n
            where p.position > ? and p.position <= ? and stream_type in ('task', 'process')
            order by n, p.position
            limit ?
            """
                .replace(":id", "'([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})'"),
            size.asOfEvents(),
            before,
            after,
            size.asOfEvents());
  }

  private static double millis(CaseFile cases, long position) {
    long begun = System.nanoTime();
    if (cases.asOf(PROJECT, position).isEmpty()) {
      throw new IllegalStateException("Nothing is known at position " + position);
    }
    return (System.nanoTime() - begun) / 1e6;
  }
}
