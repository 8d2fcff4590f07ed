package org.meguri.command.storage;

import org.jspecify.annotations.Nullable;

/**
 * What the administrator sees of the sequencer. {@code heldForMillis} is how long the present fence
 * has waited for transactions that are still open; {@code heldBy} names the oldest of them
 * (database process, application, since when), never what it does.
 */
public record SequencerStatus(
    boolean leading, long heldForMillis, @Nullable String heldBy, @Nullable String lastFault) {}
