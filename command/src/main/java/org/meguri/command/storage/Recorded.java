package org.meguri.command.storage;

import java.time.Instant;
import org.meguri.command.Fact;

/**
 * A fact as the log holds it. {@code position} is its place in the one gapless order of all events,
 * {@code sequence} its place in its own case, both without gaps; {@code sequencedAt} never goes
 * back.
 */
public record Recorded(
    long position,
    String eventId,
    String streamType,
    String stream,
    long sequence,
    String name,
    int revision,
    Fact fact,
    Envelope envelope,
    Instant recordedAt,
    Instant sequencedAt) {}
