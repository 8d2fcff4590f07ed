package org.meguri.command.storage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.InitialEventRepresentation;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.meguri.command.Fact;

/**
 * Reads stored payloads as the facts of today; what has an older form goes through the upcasters.
 */
final class FactReader {
  private final StoredForm form;
  private final StoredNames names;
  private final EventUpcaster upcasters;
  private final Map<String, ObjectReader> readers = new ConcurrentHashMap<>();

  FactReader(StoredForm form, StoredNames names, EventUpcaster upcasters) {
    this.form = form;
    this.names = names;
    this.upcasters = upcasters;
  }

  Fact read(String name, String revision, String payload) {
    try {
      return reader(name, revision).readValue(payload);
    } catch (JsonProcessingException e) {
      // Without the message: it repeats the payload.
      throw new IllegalStateException(
          "%s revision %s cannot be read at %s".formatted(name, revision, e.getLocation()));
    }
  }

  boolean isCurrent(String name, String revision) {
    return names.isCurrent(name, revision);
  }

  Fact upcast(DomainEventData<?> stored) {
    List<IntermediateEventRepresentation> now =
        upcasters.upcast(Stream.of(new InitialEventRepresentation(stored, form))).toList();
    if (now.size() != 1) {
      throw new IllegalStateException(
          "%s was brought up to %d events instead of one"
              .formatted(stored.getPayload().getType().getName(), now.size()));
    }
    return (Fact) form.deserialize(now.get(0).getData());
  }

  private ObjectReader reader(String name, String revision) {
    ObjectReader known = readers.get(name);
    if (known != null) {
      return known;
    }
    ObjectReader made = form.getObjectMapper().readerFor(names.typeOf(name, revision));
    readers.put(name, made);
    return made;
  }
}
