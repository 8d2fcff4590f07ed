package org.meguri.command.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.ExecutionResult;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;
import org.meguri.command.Outcome;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Appends to and reads from the log in the transaction that is under way, on its very connection,
 * and never ends that transaction itself: when a command fails, what came before it in the same
 * transaction must stay or go with the whole. Reading by index is refused; see {@link PositionLog}.
 */
final class LogEngine extends AbstractEventStorageEngine {
  private static final String APPEND =
      "insert into log.event (event_id, stream_type, stream, sequence, name, revision, payload,"
          + " metadata, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)";
  private static final String SNAPSHOT =
      "insert into log.snapshot (stream, stream_type, sequence, event_id, name, revision, payload,"
          + " metadata, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)"
          + " on conflict (stream) do update set sequence = excluded.sequence,"
          + " event_id = excluded.event_id, name = excluded.name, revision = excluded.revision,"
          + " payload = excluded.payload, metadata = excluded.metadata,"
          + " recorded_at = excluded.recorded_at"
          + " where excluded.sequence >= log.snapshot.sequence";
  private static final String COLUMNS =
      " stream_type, stream, sequence, event_id::text, recorded_at, name, revision::text, payload,"
          + " metadata";
  private static final String READ_CASE =
      "select false,"
          + COLUMNS
          + " from log.event where stream = ? and sequence >= ? order by sequence";
  private static final String READ_FROM_SNAPSHOT =
      "with latest as (select * from log.snapshot where stream = ?)"
          + " select true as is_snapshot,"
          + COLUMNS
          + " from latest union all (select false,"
          + COLUMNS
          + " from log.event where stream = ?"
          + " and sequence > coalesce((select sequence from latest), -1) order by sequence)";
  private static final String LAST_SEQUENCE =
      "select max(sequence) from log.event where stream = ?";

  private final ConnectionProvider connections;
  private final PersistenceExceptionResolver violations;
  private final Signal appended;
  private final ThreadLocal<@Nullable Tail> ahead = new ThreadLocal<>();

  private LogEngine(Builder builder) {
    super(builder);
    this.connections = builder.connections;
    this.violations = builder.violations;
    this.appended = builder.appended;
  }

  static LogEngine of(
      ConnectionProvider connections,
      Serializer form,
      StoredNames names,
      EventUpcaster upcasters,
      PersistenceExceptionResolver violations,
      Signal appended) {
    Builder builder = new Builder(connections, violations, appended);
    builder
        .eventSerializer(form)
        .snapshotSerializer(form)
        .upcasterChain(upcasters)
        .snapshotFilter(
            snapshot -> {
              var type = snapshot.getPayload().getType();
              return names.isCurrent(type.getName(), type.getRevision());
            });
    return new LogEngine(builder);
  }

  @Override
  protected void appendEvents(List<? extends EventMessage<?>> events, Serializer form) {
    if (events.isEmpty()) {
      return;
    }
    mustNotBeRefused(events.get(0));
    try (Connection connection = connections.getConnection();
        PreparedStatement statement = connection.prepareStatement(APPEND)) {
      for (EventMessage<?> event : events) {
        bind(statement, (DomainEventMessage<?>) event, form);
        if (events.size() == 1) {
          statement.executeUpdate();
        } else {
          statement.addBatch();
        }
      }
      if (events.size() > 1) {
        statement.executeBatch();
      }
    } catch (SQLException e) {
      throw failure(e, events.get(0));
    }
    wakeTheSequencerAfterCommit();
  }

  /** The driver's own message about a batch repeats the rows, and rows belong into no log file. */
  private RuntimeException failure(SQLException batch, EventMessage<?> first) {
    SQLException bare = batch.getNextException() == null ? batch : batch.getNextException();
    String what = "Events from " + first.getIdentifier() + " on could not be appended";
    return violations.isDuplicateKeyViolation(bare)
        ? new ConcurrencyException(what, bare)
        : new EventStoreException(what, bare);
  }

  private static void mustNotBeRefused(EventMessage<?> event) {
    ExecutionResult result =
        CurrentUnitOfWork.isStarted() ? CurrentUnitOfWork.get().getExecutionResult() : null;
    if (result != null
        && !result.isExceptionResult()
        && result.getResult().getPayload() instanceof Outcome.Refused refused) {
      throw new IllegalStateException(
          "Refused by %s, yet %s was recorded".formatted(refused.rule(), event.getPayloadType()));
    }
  }

  private static void bind(
      PreparedStatement statement, DomainEventMessage<?> event, Serializer form)
      throws SQLException {
    SerializedObject<String> payload = event.serializePayload(form, String.class);
    SerializedObject<String> metadata = event.serializeMetaData(form, String.class);
    statement.setObject(1, UUID.fromString(event.getIdentifier()));
    statement.setString(2, event.getType());
    statement.setString(3, event.getAggregateIdentifier());
    statement.setLong(4, event.getSequenceNumber());
    statement.setString(5, payload.getType().getName());
    statement.setInt(6, Integer.parseInt(payload.getType().getRevision()));
    statement.setString(7, payload.getData());
    statement.setString(8, metadata.getData());
    statement.setObject(9, event.getTimestamp().atOffset(ZoneOffset.UTC));
  }

  private void wakeTheSequencerAfterCommit() {
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCommit() {
              appended.raise();
            }
          });
    } else {
      appended.raise();
    }
  }

  @Override
  protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer form) {
    SerializedObject<String> payload = snapshot.serializePayload(form, String.class);
    try (Connection connection = connections.getConnection();
        PreparedStatement statement = connection.prepareStatement(SNAPSHOT)) {
      statement.setString(1, snapshot.getAggregateIdentifier());
      statement.setString(2, snapshot.getType());
      statement.setLong(3, snapshot.getSequenceNumber());
      statement.setString(4, snapshot.getIdentifier());
      statement.setString(5, payload.getType().getName());
      statement.setString(6, payload.getType().getRevision());
      statement.setString(7, payload.getData());
      statement.setString(8, "{}");
      statement.setTimestamp(9, Timestamp.from(snapshot.getTimestamp()));
      statement.executeUpdate();
    } catch (SQLException e) {
      throw failure(e, snapshot);
    }
  }

  /** Mostly answered by what was read together with the snapshot a moment ago. */
  @Override
  protected Stream<? extends DomainEventData<?>> readEventData(String stream, long firstSequence) {
    Tail tail = ahead.get();
    ahead.remove();
    if (tail != null && tail.stream.equals(stream) && tail.firstSequence == firstSequence) {
      return tail.events.stream();
    }
    return read(READ_CASE, stream, firstSequence).stream();
  }

  /** Snapshot and later events in one go: who asks for the one asks for the others next. */
  @Override
  protected Stream<? extends DomainEventData<?>> readSnapshotData(String stream) {
    List<DomainEventData<?>> found = read(READ_FROM_SNAPSHOT, stream, null);
    boolean snapshot = !found.isEmpty() && found.get(0) instanceof Snapshot;
    List<DomainEventData<?>> events = snapshot ? found.subList(1, found.size()) : found;
    long first = snapshot ? found.get(0).getSequenceNumber() + 1 : 0;
    ahead.set(new Tail(stream, first, events));
    return snapshot ? Stream.of(found.get(0)) : Stream.empty();
  }

  private List<DomainEventData<?>> read(String query, String stream, @Nullable Long firstSequence) {
    try (Connection connection = connections.getConnection();
        PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, stream);
      if (firstSequence == null) {
        statement.setString(2, stream);
      } else {
        statement.setLong(2, firstSequence);
      }
      List<DomainEventData<?>> found = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          found.add(entry(row));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new EventStoreException("The case " + stream + " could not be read", e);
    }
  }

  private static DomainEventData<?> entry(ResultSet row) throws SQLException {
    return row.getBoolean(1) ? new Snapshot(row) : new Stored(row);
  }

  @Override
  public java.util.Optional<Long> lastSequenceNumberFor(String stream) {
    try (Connection connection = connections.getConnection();
        PreparedStatement statement = connection.prepareStatement(LAST_SEQUENCE)) {
      statement.setString(1, stream);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return java.util.Optional.ofNullable(row.getObject(1, Long.class));
      }
    } catch (SQLException e) {
      throw new EventStoreException("The case " + stream + " could not be read", e);
    }
  }

  @Override
  protected Stream<? extends TrackedEventData<?>> readEventData(
      TrackingToken token, boolean mayBlock) {
    throw byPositionOnly();
  }

  @Override
  public TrackingToken createTailToken() {
    throw byPositionOnly();
  }

  @Override
  public TrackingToken createHeadToken() {
    throw byPositionOnly();
  }

  @Override
  public TrackingToken createTokenAt(java.time.Instant at) {
    throw byPositionOnly();
  }

  private static UnsupportedOperationException byPositionOnly() {
    return new UnsupportedOperationException(
        "The order of indexes is not the order of commits: read the PositionLog");
  }

  /** What came along with a snapshot. */
  private record Tail(String stream, long firstSequence, List<DomainEventData<?>> events) {}

  private static class Stored extends GenericDomainEventEntry<String> {
    Stored(ResultSet row) throws SQLException {
      super(
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

  private static final class Snapshot extends Stored {
    Snapshot(ResultSet row) throws SQLException {
      super(row);
    }
  }

  private static final class Builder extends AbstractEventStorageEngine.Builder {
    private final ConnectionProvider connections;
    private final PersistenceExceptionResolver violations;
    private final Signal appended;

    Builder(
        ConnectionProvider connections, PersistenceExceptionResolver violations, Signal appended) {
      this.connections = connections;
      this.violations = violations;
      this.appended = appended;
    }
  }
}
