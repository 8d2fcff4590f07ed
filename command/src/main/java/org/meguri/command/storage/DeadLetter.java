package org.meguri.command.storage;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event a processor could not take, and why: never its payload. Later events of the same stream
 * wait behind it. {@code owner} and {@code reason} say who discarded it and why.
 */
public record DeadLetter(
    String processor,
    long position,
    String stream,
    String eventName,
    String cause,
    State state,
    int retries,
    Instant recordedAt,
    @Nullable String owner,
    @Nullable String reason) {

  /** Waiting until it is retried with success or discarded. */
  public enum State {
    WAITING,
    DISCARDED
  }
}
