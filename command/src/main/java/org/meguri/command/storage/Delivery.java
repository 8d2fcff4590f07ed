package org.meguri.command.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.meguri.command.CommandDesk.StaleVersion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionStatus;

/**
 * Gives a batch to a follower inside the transaction that also moves its token. A batch that fails
 * is taken back to a savepoint and repeated event by event, each under a savepoint of its own; the
 * letter is written after going back to it, because PostgreSQL takes nothing more in a transaction
 * in which a statement has failed.
 */
final class Delivery {
  private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

  private final Letters letters;

  Delivery(Letters letters) {
    this.letters = letters;
  }

  void deliver(Follower follower, List<Recorded> batch, TransactionStatus transaction) {
    Set<String> parked = letters.parkedStreams(follower.name());
    if (parked.isEmpty() && succeeds(follower, batch, transaction)) {
      return;
    }
    for (Recorded event : batch) {
      if (parked.contains(event.stream())) {
        letters.write(follower.name(), event, "waits behind an earlier letter of its stream");
        continue;
      }
      RuntimeException fault = attempt(follower, List.of(event), transaction);
      if (fault != null) {
        String cause = Cause.of(fault);
        letters.write(follower.name(), event, cause);
        parked.add(event.stream());
        LOG.warn("{} parks a stream at position {}: {}", follower.name(), event.position(), cause);
      }
    }
  }

  /** How many of these letters the follower has taken now, in order, before one failed again. */
  int again(
      Follower follower,
      List<DeadLetter> waiting,
      List<Recorded> events,
      TransactionStatus transaction) {
    int taken = 0;
    for (DeadLetter letter : new ArrayList<>(waiting)) {
      RuntimeException fault = attempt(follower, List.of(events.get(taken)), transaction);
      if (fault != null) {
        letters.failedAgain(letter, Cause.of(fault));
        return taken;
      }
      letters.taken(letter);
      taken++;
    }
    return taken;
  }

  private static boolean succeeds(
      Follower follower, List<Recorded> batch, TransactionStatus transaction) {
    return attempt(follower, batch, transaction) == null;
  }

  private static @Nullable RuntimeException attempt(
      Follower follower, List<Recorded> batch, TransactionStatus transaction) {
    Object before = transaction.createSavepoint();
    try {
      follower.take(batch);
    } catch (StaleVersion
        | TransientDataAccessException
        | RecoverableDataAccessException
        | NonTransientDataAccessResourceException e) {
      // Not the event's fault: the whole step is repeated.
      throw e;
    } catch (RuntimeException e) {
      transaction.rollbackToSavepoint(before);
      transaction.releaseSavepoint(before);
      return e;
    }
    transaction.releaseSavepoint(before);
    return null;
  }
}
