package org.meguri.command.storage;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The log read by position, in the transaction under way if there is one. */
final class JdbcEventLog implements EventLog {
  private final JdbcTemplate jdbc;
  private final FactReader facts;

  JdbcEventLog(JdbcTemplate jdbc, FactReader facts) {
    this.jdbc = jdbc;
    this.facts = facts;
  }

  @Override
  public long head() {
    return number("select coalesce(max(position), 0) from log.position");
  }

  @Override
  public long positionAt(Instant asOf) {
    return number(
        "select coalesce((select position from log.position where sequenced_at <= ?"
            + " order by sequenced_at desc, position desc limit 1), 0)",
        Timestamp.from(asOf));
  }

  @Override
  public List<Recorded> read(long afterPosition, int limit) {
    return understood(rows(afterPosition, limit));
  }

  /**
   * While one batch is understood and taken, the next is fetched; but inside a transaction on its
   * own connection, one after the other.
   */
  @Override
  public void scan(long after, long upTo, int batch, Consumer<List<Recorded>> sink) {
    boolean ahead = !TransactionSynchronizationManager.isActualTransactionActive();
    CompletableFuture<List<StoredRow>> next = fetch(after, upTo, batch, ahead);
    for (List<StoredRow> rows = got(next); !rows.isEmpty(); rows = got(next)) {
      next = fetch(rows.get(rows.size() - 1).position(), upTo, batch, ahead);
      sink.accept(understood(rows));
    }
  }

  private CompletableFuture<List<StoredRow>> fetch(
      long after, long upTo, int batch, boolean ahead) {
    int limit = (int) Math.max(0, Math.min(batch, upTo - after));
    return ahead && limit > 0
        ? CompletableFuture.supplyAsync(() -> rows(after, limit))
        : CompletableFuture.completedFuture(limit == 0 ? List.of() : rows(after, limit));
  }

  private static List<StoredRow> got(CompletableFuture<List<StoredRow>> fetched) {
    try {
      return fetched.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException fault ? fault : e;
    }
  }

  /** Positions have no gaps, so a limit is a range. */
  private List<StoredRow> rows(long after, int limit) {
    List<StoredRow> rows = new ArrayList<>(Math.min(limit, 4_096));
    jdbc.query(
        StoredRow.SELECT + " where p.position > ? and p.position <= ? order by p.position",
        row -> {
          rows.add(StoredRow.of(row));
        },
        after,
        after + limit);
    return rows;
  }

  private List<Recorded> understood(List<StoredRow> rows) {
    List<Recorded> events = new ArrayList<>(rows.size());
    for (StoredRow row : rows) {
      events.add(facts.read(row));
    }
    return events;
  }

  @Override
  public List<Recorded> at(Collection<Long> positions) {
    Long[] wanted = positions.toArray(Long[]::new);
    return understood(
        jdbc.query(
            StoredRow.SELECT + " where p.position = any (?) order by p.position",
            statement ->
                statement.setArray(1, statement.getConnection().createArrayOf("bigint", wanted)),
            (row, number) -> StoredRow.of(row)));
  }

  @Override
  public String json(long position) {
    List<String> found =
        jdbc.queryForList(
            "select e.payload from log.position p join log.event e"
                + " on e.global_index = p.global_index where p.position = ?",
            String.class,
            position);
    if (found.isEmpty()) {
      throw new NoSuchElementException("There is no event at position " + position);
    }
    return found.get(0);
  }

  private long number(String query, Object... arguments) {
    Long found = jdbc.queryForObject(query, Long.class, arguments);
    return found == null ? 0 : found;
  }
}
