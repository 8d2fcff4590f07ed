package org.meguri.command.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.meguri.command.storage.Examples.acting;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.meguri.command.storage.Example.Count;
import org.meguri.command.storage.Example.Open;

/** Axon's own streaming processor on our order of events. */
class PositionLogTest {
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

  @Test
  void pooledProcessorIsAwakeAsSoonAsAnEventHasItsPosition() {
    ScheduledExecutorService threads = Executors.newScheduledThreadPool(2);
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
            .coordinatorExecutor(threads)
            .workerExecutor(threads)
            .initialSegmentCount(1)
            .initialToken(PositionLogTest::tail)
            .build();
    processor.start();
    try {
      await().atMost(Duration.ofSeconds(20)).until(() -> taken.size() == 1);
      List<Long> times = new ArrayList<>();
      for (int i = 1; i <= 20; i++) {
        int expected = i + 1;
        long sent = System.nanoTime();
        meguri.send(new Count("p", 1), acting("p-" + i));
        await()
            .atMost(Duration.ofSeconds(30))
            .pollDelay(Duration.ZERO)
            .pollInterval(Duration.ofMillis(1))
            .until(() -> taken.size() == expected);
        times.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - sent));
      }
      Collections.sort(times);
      // Without the callback the coordinator looks every 500 ms, so half would take over 250.
      assertThat(times.get(10)).as("median of %s", times).isLessThan(240);
    } finally {
      processor.shutDown();
      threads.shutdownNow();
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
      org.axonframework.messaging.StreamableMessageSource<
              org.axonframework.eventhandling.TrackedEventMessage<?>>
          source) {
    return source.createTailToken();
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
