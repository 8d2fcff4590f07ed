package org.meguri.command.storage;

import java.util.Map;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.ConcurrencyException;
import org.meguri.command.CommandDesk.StaleVersion;
import org.meguri.command.Fact;
import org.meguri.command.actor.Acting;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Records facts beside those of commands, in the same log and transaction. */
final class LogFactRecorder implements FactRecorder {
  private final EventStore log;

  LogFactRecorder(EventStore log) {
    this.log = log;
  }

  @Override
  public void record(String streamType, String stream, long sequence, Fact fact, Acting acting) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("A fact is recorded in the transaction that made it one");
    }
    Map<String, String> envelope = EnvelopeData.toMap(EnvelopeData.of(acting, null));
    try {
      log.publish(new GenericDomainEventMessage<>(streamType, stream, sequence, fact, envelope));
    } catch (ConcurrencyException e) {
      throw new StaleVersion("Sequence %d of %s exists".formatted(sequence, stream), e);
    }
  }
}
