package org.meguri.query.api;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.meguri.command.storage.Envelope;
import org.meguri.command.storage.Recorded;

/**
 * An event with its envelope and its payload as stored; {@code sealed} where the payload is kept
 * from the reader.
 */
public record HistoryEntry(
    long position,
    String eventId,
    String streamType,
    String stream,
    long sequence,
    String event,
    int revision,
    Instant recordedAt,
    Instant sequencedAt,
    @Nullable LocalDate effectiveOn,
    String actor,
    @Nullable String role,
    @Nullable String onBehalfOf,
    @Nullable String correlation,
    @Nullable String causation,
    @Nullable String command,
    @Nullable String task,
    @Nullable String processInstance,
    String origin,
    boolean sealed,
    @JsonRawValue @Nullable String payload) {

  /** As the history of a case has it; without a payload where that is kept from the reader. */
  public static HistoryEntry of(Recorded recorded, @Nullable String payload) {
    Envelope envelope = recorded.envelope();
    return new HistoryEntry(
        recorded.position(),
        recorded.eventId(),
        recorded.streamType(),
        recorded.stream(),
        recorded.sequence(),
        recorded.name(),
        recorded.revision(),
        recorded.recordedAt(),
        recorded.sequencedAt(),
        recorded.fact().effectiveOn(),
        envelope.actor().value(),
        envelope.role(),
        envelope.onBehalfOf() == null ? null : envelope.onBehalfOf().value(),
        envelope.correlation(),
        envelope.causation(),
        envelope.command(),
        envelope.task(),
        envelope.processInstance(),
        envelope.origin().name(),
        payload == null,
        payload);
  }
}
