package org.meguri.command.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.meguri.command.Sql;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Appends to and reads from the log in the transaction that is under way, on its very connection,
 * and never ends that transaction itself: when a command fails, what came before it in the same
 * transaction must stay or go with the whole. Reading by index is refused; see {@link PositionLog}.
 */
final class LogEngine extends AbstractEventStorageEngine {
  private static final String SNAPSHOT =
      "insert into log.snapshot (stream, stream_type, sequence, event_id, name, revision, payload,"
          + " metadata, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)"
          + " on conflict (stream) do update set sequence = excluded.sequence,"
          + " event_id = excluded.event_id, name = excluded.name, revision = excluded.revision,"
          + " payload = excluded.payload, metadata = excluded.metadata,"
          + " recorded_at = excluded.recorded_at"
          + " where excluded.sequence >= log.snapshot.sequence";
  private static final String LAST_SEQUENCE =
      "select max(sequence) from log.event where stream = ?";

  private final ConnectionProvider connections;
  private final PersistenceExceptionResolver violations;
  private final Appending appending;
  private final CaseReading reading;
  private final Signal appended;

  private LogEngine(Builder builder) {
    super(builder);
    this.connections = builder.connections;
    this.violations = builder.violations;
    this.appending = builder.appending;
    this.reading = builder.reading;
    this.appended = builder.appended;
  }

  static LogEngine of(
      ConnectionProvider connections,
      Serializer form,
      StoredNames names,
      EventUpcaster upcasters,
      PersistenceExceptionResolver violations,
      Appending appending,
      CaseReading reading,
      Signal appended) {
    Builder builder = new Builder(connections, violations, appending, reading, appended);
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
    for (RoundTrip trip : appending.of(events, form)) {
      try (Connection connection = connections.getConnection();
          PreparedStatement statement = connection.prepareStatement(trip.text())) {
        trip.make(statement);
      } catch (SQLException e) {
        throw failure(e, events.get(0));
      }
    }
    wakeTheSequencerAfterCommit();
  }

  private RuntimeException failure(SQLException e, EventMessage<?> first) {
    String what = "Events from " + first.getIdentifier() + " on could not be appended";
    return violations.isDuplicateKeyViolation(e)
        ? new ConcurrencyException(what, e)
        : new EventStoreException(what, e);
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
    return reading
        .begun(stream)
        .filter(it -> it.firstSequence() == firstSequence)
        .orElseGet(() -> read(stream, CaseReading.events(stream, firstSequence)))
        .events()
        .stream();
  }

  /** Snapshot and later events in one go: who asks for the one asks for the others next. */
  @Override
  protected Stream<? extends DomainEventData<?>> readSnapshotData(String stream) {
    CaseReading.Case found =
        reading.readAhead(stream).orElseGet(() -> read(stream, CaseReading.whole(stream)));
    reading.begin(found);
    return Stream.ofNullable(found.snapshot());
  }

  private CaseReading.Case read(String stream, Sql question) {
    RoundTrip trip = new RoundTrip();
    List<CaseReading.Case> found = new ArrayList<>(1);
    trip.ask(question, rows -> found.add(CaseReading.read(stream, rows)));
    try (Connection connection = connections.getConnection();
        PreparedStatement statement = connection.prepareStatement(trip.text())) {
      trip.make(statement);
      return found.get(0);
    } catch (SQLException e) {
      throw new EventStoreException("The case " + stream + " could not be read", e);
    }
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

  private static final class Builder extends AbstractEventStorageEngine.Builder {
    private final ConnectionProvider connections;
    private final PersistenceExceptionResolver violations;
    private final Appending appending;
    private final CaseReading reading;
    private final Signal appended;

    Builder(
        ConnectionProvider connections,
        PersistenceExceptionResolver violations,
        Appending appending,
        CaseReading reading,
        Signal appended) {
      this.connections = connections;
      this.violations = violations;
      this.appending = appending;
      this.reading = reading;
      this.appended = appended;
    }
  }
}
