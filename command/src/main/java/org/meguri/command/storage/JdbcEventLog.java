package org.meguri.command.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.meguri.command.Fact;
import org.springframework.jdbc.core.JdbcTemplate;

/** The log read by position, in the transaction under way if there is one. */
final class JdbcEventLog implements EventLog {
  private static final String SELECT =
      "select p.position, e.event_id, e.stream_type, e.stream, e.sequence, e.name, e.revision,"
          + " e.payload, e.metadata, e.recorded_at, p.sequenced_at"
          + " from log.position p join log.event e on e.global_index = p.global_index";

  private final JdbcTemplate jdbc;
  private final FactReader facts;
  private final EnvelopeReader envelopes = new EnvelopeReader();

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

  /** Positions have no gaps, so a limit is a range. */
  @Override
  public List<Recorded> read(long afterPosition, int limit) {
    List<Recorded> found = new ArrayList<>(Math.min(limit, 1_024));
    jdbc.query(
        SELECT + " where p.position > ? and p.position <= ? order by p.position",
        row -> {
          found.add(recorded(row));
        },
        afterPosition,
        afterPosition + limit);
    return found;
  }

  @Override
  public void scan(long after, long upTo, int batch, Consumer<List<Recorded>> sink) {
    for (long at = after; at < upTo; ) {
      List<Recorded> some = read(at, (int) Math.min(batch, upTo - at));
      if (some.isEmpty()) {
        return;
      }
      sink.accept(some);
      at = some.get(some.size() - 1).position();
    }
  }

  @Override
  public List<Recorded> at(Collection<Long> positions) {
    Long[] wanted = positions.toArray(Long[]::new);
    return jdbc.query(
        SELECT + " where p.position = any (?) order by p.position",
        statement ->
            statement.setArray(1, statement.getConnection().createArrayOf("bigint", wanted)),
        (row, number) -> recorded(row));
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

  private Recorded recorded(ResultSet row) throws SQLException {
    String name = row.getString(6);
    int revision = row.getInt(7);
    return new Recorded(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getLong(5),
        name,
        revision,
        fact(row, name, Integer.toString(revision)),
        envelopes.read(row.getString(9)),
        row.getTimestamp(10).toInstant(),
        row.getTimestamp(11).toInstant());
  }

  private Fact fact(ResultSet row, String name, String revision) throws SQLException {
    if (facts.isCurrent(name, revision)) {
      return facts.read(name, revision, row.getString(8));
    }
    return facts.upcast(
        new GenericDomainEventEntry<>(
            row.getString(3),
            row.getString(4),
            row.getLong(5),
            row.getString(2),
            row.getTimestamp(10).toInstant(),
            name,
            revision,
            row.getString(8),
            row.getString(9)));
  }

  private long number(String query, Object... arguments) {
    Long found = jdbc.queryForObject(query, Long.class, arguments);
    return found == null ? 0 : found;
  }
}
