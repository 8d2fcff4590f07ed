package org.meguri.command.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.meguri.command.storage.Examples.acting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.meguri.command.storage.Example.Count;
import org.meguri.command.storage.Example.Open;

/** Axon's own streaming processor on our order of events. */
class PositionLogTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static TestMeguri meguri;

  @BeforeAll
  static void start() {
    meguri = TestMeguri.on("position_log").with(Examples.class).start();
    meguri.send(new Open("p"), acting("p-0"));
  }

  @AfterAll
  static void stop() {
    meguri.close();
  }

  /** Whatever the coordinator would look at later by itself never comes about here. */
  @Test
  void pooledProcessorIsWokenForEveryEventAndNeedsNoLookingAgain() {
    ScheduledExecutorService coordinator = new NothingLater();
    ScheduledExecutorService workers = Executors.newScheduledThreadPool(1);
    Set<String> taken = ConcurrentHashMap.newKeySet();
    PooledStreamingEventProcessor processor =
        PooledStreamingEventProcessor.builder()
            .name("follower")
            .eventHandlerInvoker(
                SimpleEventHandlerInvoker.builder()
                    .eventHandlers(new Taking(taken))
                    .listenerInvocationErrorHandler(PropagatingErrorHandler.instance())
                    .sequencingPolicy(event -> "one")
                    .build())
            .messageSource(meguri.bean(PositionLog.class))
            .tokenStore(new InMemoryTokenStore())
            .transactionManager(NoTransactionManager.instance())
            .coordinatorExecutor(coordinator)
            .workerExecutor(workers)
            .initialSegmentCount(1)
            .initialToken(PositionLogTest::tail)
            .build();
    processor.start();
    try {
      await().atMost(PATIENCE).until(() -> taken.size() == 1);
      for (int i = 1; i <= 5; i++) {
        int expected = i + 1;
        meguri.send(new Count("p", 1), acting("p-" + i));
        await().atMost(PATIENCE).until(() -> taken.size() == expected);
      }
    } finally {
      processor.shutDown();
      coordinator.shutdownNow();
      workers.shutdownNow();
    }
  }

  @Test
  void whoListensIsCalledBeforeAnybodyHasLooked() {
    meguri.awaitCaughtUp();
    Looks looks = new Looks(meguri.bean(EventLog.class));
    Signal positioned = new Signal();
    AtomicInteger calls = new AtomicInteger();
    try (BlockingStream<TrackedEventMessage<?>> stream =
        new PositionLog(looks, positioned, Clock.systemUTC()).openStream(null)) {
      assertThat(stream.setOnAvailableCallback(calls::incrementAndGet)).isTrue();
      assertThat(calls).hasValue(0);
      positioned.raise();
      assertThat(calls).hasPositiveValue();
      assertThat(looks.count).hasValue(0);
      assertThat(stream.peek()).isPresent();
      assertThat(looks.count).hasValue(1);
    }
  }

  @Test
  void tokensArePositions() {
    meguri.awaitCaughtUp();
    PositionLog log = meguri.bean(PositionLog.class);
    assertThat(log.createTailToken()).isEqualTo(new GlobalSequenceTrackingToken(0));
    assertThat(log.createHeadToken())
        .isEqualTo(new GlobalSequenceTrackingToken(meguri.bean(EventLog.class).head()));
    assertThat(log.createTokenSince(Duration.ofDays(1))).isEqualTo(log.createTailToken());
  }

  private static org.axonframework.eventhandling.TrackingToken tail(
      org.axonframework.messaging.StreamableMessageSource<TrackedEventMessage<?>> source) {
    return source.createTailToken();
  }

  /** Does at once what is to be done at once, and never what is to be done later. */
  private static final class NothingLater extends ScheduledThreadPoolExecutor {
    NothingLater() {
      super(1);
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
      return delay <= 0 ? super.schedule(task, delay, unit) : super.schedule(() -> {}, delay, unit);
    }
  }

  /** Counts how often the log is read. */
  private static final class Looks implements EventLog {
    private final AtomicInteger count = new AtomicInteger();
    private final EventLog log;

    Looks(EventLog log) {
      this.log = log;
    }

    @Override
    public long head() {
      return log.head();
    }

    @Override
    public long positionAt(Instant asOf) {
      return log.positionAt(asOf);
    }

    @Override
    public List<Recorded> read(long afterPosition, int limit) {
      count.incrementAndGet();
      return log.read(afterPosition, limit);
    }

    @Override
    public void scan(long after, long upTo, int batch, Consumer<List<Recorded>> sink) {
      log.scan(after, upTo, batch, sink);
    }

    @Override
    public List<Recorded> at(Collection<Long> positions) {
      return log.at(positions);
    }

    @Override
    public List<Recorded> ofCase(String stream, long upTo) {
      return log.ofCase(stream, upTo);
    }

    @Override
    public String json(long position) {
      return log.json(position);
    }
  }

  static final class Taking {
    private final Set<String> taken;

    Taking(Set<String> taken) {
      this.taken = taken;
    }

    @org.axonframework.eventhandling.EventHandler
    void on(EventMessage<?> event) {
      // Without a token store in the same transaction Axon promises "at least once" only.
      taken.add(event.getIdentifier());
    }
  }
}
