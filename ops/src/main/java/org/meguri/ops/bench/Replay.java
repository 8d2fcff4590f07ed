package org.meguri.ops.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.meguri.command.storage.EventLog;

/**
 * The whole log read and understood, against a cursor over the same rows that understands nothing.
 */
final class Replay implements Measure {

  private static final int BATCH = 2_000;
  private static final String ROWS =
      "select p.position, e.event_id, e.stream_type, e.stream, e.sequence, e.name, e.revision,"
          + " e.payload, e.metadata, e.recorded_at, p.sequenced_at"
          + " from log.position p join log.event e on e.global_index = p.global_index"
          + " order by p.position";
  private static final int COLUMNS = 11;

  private final Office office;
  private final BenchSize size;

  Replay(Office office, BenchSize size) {
    this.office = office;
    this.size = size;
  }

  @Override
  public List<Figure> run() {
    office.stopProjections();
    long head = office.awaitPositions();
    office.vacuum("log.event", "log.position");
    EventLog log = office.bean(EventLog.class);
    Rounds result = Rounds.alternating(size.rounds(), () -> decoded(log, head), () -> cursor(head));
    return List.of(
        Figure.ratio(
            "replay, decoded events",
            "cursor scan of the same rows",
            result.ratio(),
            0.65,
            "%,.0f/s against %,.0f/s, %,d events"
                .formatted(result.ours(), result.reference(), head)));
  }

  private static double decoded(EventLog log, long head) {
    long begun = System.nanoTime();
    long[] seen = new long[1];
    log.scan(0, head, BATCH, batch -> seen[0] += batch.size());
    if (seen[0] != head) {
      throw new IllegalStateException("Replayed %d of %d events".formatted(seen[0], head));
    }
    return head * 1e9 / (System.nanoTime() - begun);
  }

  private double cursor(long head) {
    long begun = System.nanoTime();
    long seen = 0;
    try (Connection connection = office.application().getConnection()) {
      connection.setAutoCommit(false);
      try (PreparedStatement scan = connection.prepareStatement(ROWS)) {
        scan.setFetchSize(BATCH);
        try (ResultSet row = scan.executeQuery()) {
          while (row.next()) {
            for (int i = 1; i <= COLUMNS; i++) {
              row.getString(i);
            }
            seen++;
          }
        }
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The cursor scan failed", e);
    }
    if (seen != head) {
      throw new IllegalStateException("Scanned %d of %d rows".formatted(seen, head));
    }
    return head * 1e9 / (System.nanoTime() - begun);
  }
}
