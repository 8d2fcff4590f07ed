package org.meguri.command.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.jspecify.annotations.Nullable;
import org.meguri.command.AskedAhead;
import org.meguri.command.Sql;
import org.meguri.command.actor.Acting;

/**
 * Reads one case's rows: the snapshot, if there is one, and the events after it, in one go. The
 * case a command is for is read together with the claim of its id; like any other reading it is
 * only as good as the check of its version when something is appended.
 */
final class CaseReading implements AskedAhead {
  private static final String COLUMNS =
      " stream_type, stream, sequence, event_id::text, recorded_at, name, revision::text, payload,"
          + " metadata";
  private static final String EVENTS =
      "select false,"
          + COLUMNS
          + " from log.event where stream = ? and sequence >= ? order by sequence";
  private static final String FROM_SNAPSHOT =
      "with latest as (select * from log.snapshot where stream = ?)"
          + " select true as is_snapshot,"
          + COLUMNS
          + " from latest union all (select false,"
          + COLUMNS
          + " from log.event where stream = ?"
          + " and sequence > coalesce((select sequence from latest), -1) order by sequence)";

  /** Read with the claim of a command's id, and not asked for yet. */
  private final ThreadLocal<@Nullable Case> ahead = new ThreadLocal<>();

  /** Asked for; its events are asked for next. */
  private final ThreadLocal<@Nullable Case> begun = new ThreadLocal<>();

  /** {@code snapshot} is null where there is none; {@code events} are those after it. */
  record Case(
      String stream, @Nullable DomainEventData<?> snapshot, List<DomainEventData<?>> events) {
    long firstSequence() {
      return snapshot == null ? 0 : snapshot.getSequenceNumber() + 1;
    }
  }

  static Sql whole(String stream) {
    return Sql.of(FROM_SNAPSHOT, stream, stream);
  }

  static Sql events(String stream, long firstSequence) {
    return Sql.of(EVENTS, stream, firstSequence);
  }

  static Case read(String stream, ResultSet rows) throws SQLException {
    DomainEventData<?> snapshot = null;
    List<DomainEventData<?>> events = new ArrayList<>();
    while (rows.next()) {
      if (rows.getBoolean(1)) {
        snapshot = entry(rows);
      } else {
        events.add(entry(rows));
      }
    }
    return new Case(stream, snapshot, events);
  }

  @Override
  public Optional<Sql> question(Object command, Acting acting) {
    return CommandTargets.of(command).map(CaseReading::whole);
  }

  @Override
  public void answered(Object command, Acting acting, ResultSet rows) throws SQLException {
    ahead.set(read(CommandTargets.of(command).orElseThrow(), rows));
  }

  /** The case as it was read ahead, once: the next reading must be a new one. */
  Optional<Case> readAhead(String stream) {
    return taken(ahead, stream);
  }

  void begin(Case read) {
    begun.set(read);
  }

  /** The case whose reading was begun last, if it is this one. */
  Optional<Case> begun(String stream) {
    return taken(begun, stream);
  }

  @Override
  public void forget() {
    ahead.remove();
    begun.remove();
  }

  private static Optional<Case> taken(ThreadLocal<@Nullable Case> kept, String stream) {
    Case read = kept.get();
    kept.remove();
    return Optional.ofNullable(read).filter(it -> it.stream.equals(stream));
  }

  private static DomainEventData<?> entry(ResultSet row) throws SQLException {
    return new GenericDomainEventEntry<>(
        row.getString(2),
        row.getString(3),
        row.getLong(4),
        row.getString(5),
        row.getTimestamp(6).toInstant(),
        row.getString(7),
        row.getString(8),
        row.getString(9),
        row.getString(10));
  }
}
