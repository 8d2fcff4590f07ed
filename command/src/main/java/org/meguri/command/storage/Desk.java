package org.meguri.command.storage;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.meguri.command.CommandDesk;
import org.meguri.command.Outcome;
import org.meguri.command.actor.Acting;
import org.meguri.command.actor.Actor;
import org.meguri.command.actor.ActorDirectory;
import org.meguri.command.actor.PersonId;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The command desk over the log: one transaction for id, decision, events and answer. */
final class Desk implements CommandDesk {
  /**
   * Refused when a command is for a case that does not exist and whose kind says nothing better.
   */
  static final String CASE_UNKNOWN = "case-unknown";

  /**
   * The second is alone with its case but for whoever changes it from a transaction of their own.
   */
  private static final int ATTEMPTS = 5;

  private final CommandBus bus;
  private final Opening opening;
  private final ContentHash hash;
  private final Supplier<ActorDirectory> actors;
  private final TransactionTemplate transaction;

  Desk(
      CommandBus bus,
      Opening opening,
      ContentHash hash,
      Supplier<ActorDirectory> actors,
      PlatformTransactionManager transactions) {
    this.bus = bus;
    this.opening = opening;
    this.hash = hash;
    this.actors = actors;
    this.transaction = new TransactionTemplate(transactions);
  }

  @Override
  public Outcome send(Object command, Acting acting) {
    if (CurrentUnitOfWork.isStarted()) {
      throw new IllegalStateException("What handles a message sends no command");
    }
    String contentHash = hash.of(command);
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      return handle(command, acting, contentHash, Turn.AT_ONCE);
    }
    return inTransactionOfItsOwn(command, acting, contentHash);
  }

  /**
   * Somebody else's change is met by deciding again on the case as it is now. Whoever decides again
   * waits for the case alone, and newcomers wait behind: of hundreds at once each has its turn, and
   * none runs out of attempts.
   */
  private Outcome inTransactionOfItsOwn(Object command, Acting acting, String contentHash) {
    for (int attempt = 1; ; attempt++) {
      Turn turn = attempt == 1 ? Turn.BESIDE_OTHERS : Turn.ALONE;
      try {
        Outcome outcome =
            transaction.execute(
                status -> {
                  Outcome answer = handle(command, acting, contentHash, turn);
                  if (answer instanceof Outcome.Refused) {
                    status.setRollbackOnly();
                  }
                  return answer;
                });
        return java.util.Objects.requireNonNull(outcome);
      } catch (StaleVersion e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  private Outcome handle(Object command, Acting acting, String contentHash, Turn turn) {
    try {
      Optional<Outcome> earlier = opening.open(command, acting, contentHash, turn);
      if (earlier.isPresent()) {
        return earlier.get();
      }
      Outcome outcome = decide(command, acting);
      if (outcome instanceof Outcome.Accepted accepted) {
        opening.accept(accepted);
      }
      return outcome;
    } catch (ConcurrencyException | ConcurrencyFailureException e) {
      throw new StaleVersion("The case was changed by somebody else meanwhile", e);
    } finally {
      opening.close();
    }
  }

  private Outcome decide(Object command, Acting acting) {
    Actor actor = actorOf(acting);
    CommandMessage<Object> message =
        GenericCommandMessage.asCommandMessage(command)
            .andMetaData(
                Map.of(Actor.KEY, actor, EnvelopeData.KEY, EnvelopeData.of(acting, actor)));
    FutureCallback<Object, Object> answer = new FutureCallback<>();
    bus.dispatch(message, answer);
    CommandResultMessage<?> result = answer.getNow(null);
    if (result == null) {
      throw new IllegalStateException("The command bus did not answer on this thread");
    }
    if (result.isExceptional()) {
      return failed(result.exceptionResult());
    }
    if (result.getPayload() instanceof Outcome outcome) {
      return outcome;
    }
    throw new IllegalStateException(
        command.getClass().getSimpleName() + " was answered by something that is no outcome");
  }

  private Actor actorOf(Acting acting) {
    if (acting.person().equals(PersonId.SYSTEM)) {
      return ActorDirectory.system();
    }
    return actors.get().actorOf(acting.person(), acting.onBehalfOf());
  }

  private static Outcome failed(Throwable fault) {
    if (fault instanceof AggregateNotFoundException unknown) {
      return new Outcome.Refused(
          CASE_UNKNOWN, Map.of("case", String.valueOf(unknown.getAggregateIdentifier())));
    }
    if (fault instanceof RuntimeException exception) {
      throw exception;
    }
    if (fault instanceof Error error) {
      throw error;
    }
    throw new IllegalStateException(fault);
  }
}
