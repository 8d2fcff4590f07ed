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
import java.util.stream.IntStream;
import org.meguri.command.storage.StoredRow.Place;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The log read by position, in the transaction under way if there is one. */
final class JdbcEventLog implements EventLog {
  private static final int WORTH_SHARING = 500;

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

  /**
   * Positions have no gaps, so a limit is a range; and they follow the indexes, so a range of
   * positions is one of indexes. Two ranges read side by side cost a tenth of looking up each event
   * by its index, which is what the database makes of a join here.
   */
  private List<StoredRow> rows(long after, int limit) {
    List<Place> places =
        jdbc.query(
            "select position, global_index, sequenced_at from log.position"
                + " where position > ? and position <= ? order by position",
            (row, number) -> Place.of(row),
            after,
            after + limit);
    if (places.isEmpty()) {
      return List.of();
    }
    List<StoredRow> rows = new ArrayList<>(places.size());
    jdbc.query(
        StoredRow.SELECT_BY_INDEX,
        row -> {
          Place place = places.get(rows.size());
          if (row.getLong(1) == place.globalIndex()) {
            rows.add(StoredRow.of(row, place));
          }
        },
        places.get(0).globalIndex(),
        places.get(places.size() - 1).globalIndex());
    if (rows.size() != places.size()) {
      throw new IllegalStateException(
          "Position %d has no event".formatted(places.get(rows.size()).position()));
    }
    return rows;
  }

  /**
   * Long batches on all processors; but sealed text needs its key from the database, in the
   * transaction of this thread.
   */
  private List<Recorded> understood(List<StoredRow> rows) {
    Recorded[] events = new Recorded[rows.size()];
    if (events.length >= WORTH_SHARING) {
      IntStream.range(0, events.length)
          .parallel()
          .filter(i -> !rows.get(i).payload().contains(PersonalInJson.SEALED))
          .forEach(i -> events[i] = facts.read(rows.get(i)));
    }
    for (int i = 0; i < events.length; i++) {
      if (events[i] == null) {
        events[i] = facts.read(rows.get(i));
      }
    }
    return List.of(events);
  }

  @Override
  public List<Recorded> at(Collection<Long> positions) {
    Long[] wanted = positions.toArray(Long[]::new);
    return understood(
        jdbc.query(
            StoredRow.SELECT_BY_POSITION + " where p.position = any (?) order by p.position",
            statement ->
                statement.setArray(1, statement.getConnection().createArrayOf("bigint", wanted)),
            (row, number) -> StoredRow.of(row, Place.of(row))));
  }

  @Override
  public List<Recorded> ofCase(String stream, long upTo) {
    return understood(
        jdbc.query(
            StoredRow.SELECT_BY_POSITION
                + " where e.stream = ? and p.position <= ? order by p.position",
            (row, number) -> StoredRow.of(row, Place.of(row)),
            stream,
            upTo));
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
