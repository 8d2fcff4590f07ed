package org.meguri.command.storage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.InitialEventRepresentation;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.meguri.command.Fact;

/** Reads rows as the facts of today; what has an older form goes through the upcasters. */
final class FactReader {
  private final StoredForm form;
  private final StoredNames names;
  private final EventUpcaster upcasters;
  private final EnvelopeReader envelopes = new EnvelopeReader();
  private final Map<String, Current> current = new ConcurrentHashMap<>();

  FactReader(StoredForm form, StoredNames names, EventUpcaster upcasters) {
    this.form = form;
    this.names = names;
    this.upcasters = upcasters;
  }

  Recorded read(StoredRow row) {
    return new Recorded(
        row.position(),
        row.eventId(),
        row.streamType(),
        row.stream(),
        row.sequence(),
        row.name(),
        row.revision(),
        fact(row),
        envelopes.read(row.metadata()),
        row.recordedAt(),
        row.sequencedAt());
  }

  private Fact fact(StoredRow row) {
    Current known = current.get(row.name());
    if (known == null) {
      if (!names.isCurrent(row.name(), Integer.toString(row.revision()))) {
        return upcast(row);
      }
      known = currentForm(row);
      current.put(row.name(), known);
    }
    return known.revision == row.revision() ? parse(known.reader, row) : upcast(row);
  }

  private Current currentForm(StoredRow row) {
    Class<?> type = names.typeOf(row.name(), Integer.toString(row.revision()));
    return new Current(row.revision(), form.getObjectMapper().readerFor(type));
  }

  private static Fact parse(ObjectReader reader, StoredRow row) {
    try {
      return reader.readValue(row.payload());
    } catch (JsonProcessingException e) {
      // Without its message, which repeats the payload.
      throw new IllegalStateException(
          "The event at position %d cannot be read at its character %d"
              .formatted(row.position(), e.getLocation().getCharOffset()));
    }
  }

  private Fact upcast(StoredRow row) {
    GenericDomainEventEntry<String> stored =
        new GenericDomainEventEntry<>(
            row.streamType(),
            row.stream(),
            row.sequence(),
            row.eventId(),
            row.recordedAt(),
            row.name(),
            Integer.toString(row.revision()),
            row.payload(),
            row.metadata());
    List<IntermediateEventRepresentation> now =
        upcasters.upcast(Stream.of(new InitialEventRepresentation(stored, form))).toList();
    if (now.size() != 1) {
      throw new IllegalStateException(
          "%s was brought up to %d events instead of one".formatted(row.name(), now.size()));
    }
    return (Fact) form.deserialize(now.get(0).getData());
  }

  private record Current(int revision, ObjectReader reader) {}
}
