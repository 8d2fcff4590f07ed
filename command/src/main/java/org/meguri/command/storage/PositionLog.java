package org.meguri.command.storage;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/**
 * The log for Axon's streaming processors: by position, and awake as soon as a position is given.
 */
public final class PositionLog implements StreamableMessageSource<TrackedEventMessage<?>> {
  private static final int BATCH = 1_000;
  private static final long POLL_MILLIS = 500;

  /**
   * Axon's coordinator passes over a call that comes while it is just finishing a round, and then
   * looks again only after seconds.
   */
  private static final long AGAIN_MILLIS = 25;

  private final EventLog log;
  private final Signal positioned;
  private final Clock clock;

  PositionLog(EventLog log, Signal positioned, Clock clock) {
    this.log = log;
    this.positioned = positioned;
    this.clock = clock;
  }

  @Override
  public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
    return new Reading(positionOf(token));
  }

  @Override
  public TrackingToken createTailToken() {
    return new GlobalSequenceTrackingToken(0);
  }

  @Override
  public TrackingToken createHeadToken() {
    return new GlobalSequenceTrackingToken(log.head());
  }

  @Override
  public TrackingToken createTokenAt(Instant at) {
    return new GlobalSequenceTrackingToken(log.positionAt(at));
  }

  @Override
  public TrackingToken createTokenSince(Duration duration) {
    return createTokenAt(clock.instant().minus(duration));
  }

  private static long positionOf(@Nullable TrackingToken token) {
    return token == null
        ? 0
        : token
            .position()
            .orElseThrow(() -> new IllegalArgumentException(token + " is no position"));
  }

  private static TrackedEventMessage<?> message(Recorded event) {
    return new GenericTrackedDomainEventMessage<>(
        new GlobalSequenceTrackingToken(event.position()),
        new GenericDomainEventMessage<>(
            event.streamType(),
            event.stream(),
            event.sequence(),
            event.fact(),
            EnvelopeData.toMap(event.envelope()),
            event.eventId(),
            event.recordedAt()));
  }

  private final class Reading implements BlockingStream<TrackedEventMessage<?>> {
    private final Deque<TrackedEventMessage<?>> ahead = new ArrayDeque<>();
    private long position;
    private @Nullable Runnable callback;

    Reading(long position) {
      this.position = position;
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
      fill();
      return Optional.ofNullable(ahead.peekFirst());
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
      long end = System.nanoTime() + unit.toNanos(timeout);
      while (true) {
        long seen = positioned.count();
        if (fill()) {
          return true;
        }
        long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        if (left <= 0) {
          return false;
        }
        positioned.awaitAfter(seen, Math.min(left, POLL_MILLIS));
      }
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
      while (!hasNextAvailable(1, TimeUnit.MINUTES)) {
        if (Thread.interrupted()) {
          throw new InterruptedException();
        }
      }
      return ahead.removeFirst();
    }

    @Override
    public boolean setOnAvailableCallback(Runnable onAvailable) {
      close();
      Runnable twice =
          () -> {
            onAvailable.run();
            CompletableFuture.delayedExecutor(AGAIN_MILLIS, TimeUnit.MILLISECONDS)
                .execute(onAvailable);
          };
      callback = twice;
      positioned.listen(twice);
      return true;
    }

    @Override
    public void close() {
      if (callback != null) {
        positioned.forget(callback);
        callback = null;
      }
    }

    private boolean fill() {
      if (ahead.isEmpty()) {
        List<Recorded> more = log.read(position, BATCH);
        for (Recorded event : more) {
          ahead.addLast(message(event));
          position = event.position();
        }
      }
      return !ahead.isEmpty();
    }
  }
}
