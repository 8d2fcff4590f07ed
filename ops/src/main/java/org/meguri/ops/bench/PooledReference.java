package org.meguri.ops.bench;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.jspecify.annotations.Nullable;
import org.meguri.command.EventName;
import org.meguri.command.Fact;
import org.meguri.command.actor.Origin;
import org.meguri.command.actor.PersonId;
import org.meguri.command.storage.Envelope;
import org.meguri.command.storage.PositionLog;
import org.meguri.command.storage.Projection;
import org.meguri.command.storage.Recorded;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The same projection fed as Axon feeds one: event by event, a thousand in a transaction. Its token
 * is only kept in memory, which is in its favour.
 */
final class PooledReference {

  private static final int BATCH = 1_000;

  private final Office office;
  private final Projection projection;

  PooledReference(Office office, Projection projection) {
    this.office = office;
    this.projection = projection;
  }

  /** Leaves the projection half made; who calls rebuilds it. */
  double perSecond(int events) {
    PlatformTransactionManager transactions = office.bean(PlatformTransactionManager.class);
    new TransactionTemplate(transactions).executeWithoutResult(status -> projection.reset());
    Feeding feeding = new Feeding(projection);
    ScheduledExecutorService coordinator = Executors.newSingleThreadScheduledExecutor();
    ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor();
    TransactionManager manager = new SpringTransactionManager(transactions);
    PooledStreamingEventProcessor processor =
        PooledStreamingEventProcessor.builder()
            .name("pooled-reference")
            .eventHandlerInvoker(feeding)
            .messageSource(office.bean(PositionLog.class))
            .tokenStore(new InMemoryTokenStore())
            .transactionManager(manager)
            .coordinatorExecutor(coordinator)
            .workerExecutor(worker)
            .initialSegmentCount(1)
            .initialToken(StreamableMessageSource::createTailToken)
            .batchSize(BATCH)
            .build();
    long begun = System.nanoTime();
    processor.start();
    try {
      Office.await(() -> feeding.taken.get() >= events || feeding.failure.get() != null);
      double rate = feeding.taken.get() * 1e9 / (System.nanoTime() - begun);
      Exception failure = feeding.failure.get();
      if (failure != null) {
        throw new IllegalStateException("The reference failed", failure);
      }
      return rate;
    } finally {
      processor.shutDown();
      coordinator.shutdownNow();
      worker.shutdownNow();
    }
  }

  private static final class Feeding implements EventHandlerInvoker {
    private final Projection projection;
    private final AtomicInteger taken = new AtomicInteger();
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

    Feeding(Projection projection) {
      this.projection = projection;
    }

    @Override
    public boolean canHandle(EventMessage<?> message, Segment segment) {
      return true;
    }

    @Override
    public void handle(EventMessage<?> message, Segment segment) throws Exception {
      try {
        projection.apply(List.of(recorded(message)));
        taken.incrementAndGet();
      } catch (RuntimeException e) {
        failure.set(e);
        throw e;
      }
    }

    @Override
    public boolean supportsReset() {
      return false;
    }

    private static Recorded recorded(EventMessage<?> message) {
      DomainEventMessage<?> event = (DomainEventMessage<?>) message;
      Fact fact = (Fact) message.getPayload();
      EventName name =
          java.util.Objects.requireNonNull(fact.getClass().getAnnotation(EventName.class));
      return new Recorded(
          ((TrackedEventMessage<?>) message).trackingToken().position().orElse(0),
          message.getIdentifier(),
          event.getType(),
          event.getAggregateIdentifier(),
          event.getSequenceNumber(),
          name.value(),
          1,
          fact,
          new Envelope(
              PersonId.of(String.valueOf(message.getMetaData().get("actor"))),
              null,
              null,
              null,
              null,
              null,
              null,
              null,
              Origin.WORK),
          message.getTimestamp(),
          message.getTimestamp());
    }
  }
}
