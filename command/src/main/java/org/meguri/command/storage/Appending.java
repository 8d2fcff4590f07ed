package org.meguri.command.storage;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.ExecutionResult;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.meguri.command.Fact;
import org.meguri.command.Outcome;
import org.meguri.command.Sql;
import org.meguri.command.WrittenAlong;
import org.meguri.command.actor.Origin;

/**
 * What is written when events are appended: the events first, so that a stale version is found
 * before anything else; then the command they come from as accepted; then what follows from each of
 * them alone.
 */
final class Appending {
  private static final String EVENTS =
      "insert into log.event (event_id, stream_type, stream, sequence, name, revision, payload,"
          + " metadata, recorded_at) values ";
  private static final String ROW = "(?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private static final int ROWS_AT_ONCE = 500;

  /** What goes to the database together has no more than 65,535 values. */
  private static final int VALUES_AT_ONCE = 60_000;

  private final CommandIds ids;
  private final Supplier<List<WrittenAlong>> along;

  Appending(CommandIds ids, Supplier<List<WrittenAlong>> along) {
    this.ids = ids;
    this.along = along;
  }

  /** One way to the database, unless thousands of events come at once. */
  List<RoundTrip> of(List<? extends EventMessage<?>> events, Serializer form) {
    Outcome outcome = outcomeSoFar();
    if (outcome instanceof Outcome.Refused refused) {
      throw new IllegalStateException(
          "Refused by %s, yet %s was recorded"
              .formatted(refused.rule(), events.get(0).getPayloadType()));
    }
    List<Sql> all = new ArrayList<>();
    for (int from = 0; from < events.size(); from += ROWS_AT_ONCE) {
      all.add(rows(events.subList(from, Math.min(events.size(), from + ROWS_AT_ONCE)), form));
    }
    if (outcome instanceof Outcome.Accepted accepted) {
      ids.acceptance(accepted).ifPresent(all::add);
    }
    for (EventMessage<?> event : events) {
      Fact fact = (Fact) event.getPayload();
      String origin = Objects.requireNonNull((String) event.getMetaData().get("origin"));
      along.get().forEach(each -> all.addAll(each.with(fact, Origin.valueOf(origin))));
    }
    return trips(all);
  }

  private static List<RoundTrip> trips(List<Sql> all) {
    List<RoundTrip> trips = new ArrayList<>();
    int values = VALUES_AT_ONCE + 1;
    for (Sql each : all) {
      values += each.values().size();
      if (values > VALUES_AT_ONCE) {
        trips.add(new RoundTrip());
        values = each.values().size();
      }
      trips.get(trips.size() - 1).tell(each);
    }
    return trips;
  }

  /** The answer of the command whose events these are; null if they come from none. */
  private static @Nullable Outcome outcomeSoFar() {
    ExecutionResult result =
        CurrentUnitOfWork.isStarted() ? CurrentUnitOfWork.get().getExecutionResult() : null;
    if (result == null || result.isExceptionResult()) {
      return null;
    }
    return result.getResult().getPayload() instanceof Outcome outcome ? outcome : null;
  }

  private static Sql rows(List<? extends EventMessage<?>> events, Serializer form) {
    List<@Nullable Object> values = new ArrayList<>(events.size() * 9);
    for (EventMessage<?> each : events) {
      DomainEventMessage<?> event = (DomainEventMessage<?>) each;
      SerializedObject<String> payload = event.serializePayload(form, String.class);
      values.add(UUID.fromString(event.getIdentifier()));
      values.add(event.getType());
      values.add(event.getAggregateIdentifier());
      values.add(event.getSequenceNumber());
      values.add(payload.getType().getName());
      values.add(Integer.valueOf(payload.getType().getRevision()));
      values.add(payload.getData());
      values.add(event.serializeMetaData(form, String.class).getData());
      values.add(event.getTimestamp().atOffset(ZoneOffset.UTC));
    }
    return new Sql(EVENTS + ROW + (", " + ROW).repeat(events.size() - 1), values);
  }
}
