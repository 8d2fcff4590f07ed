package org.meguri.query.cases;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Lets whoever filed something wait until the lists have it: the page they come to next should not
 * be the one before. Where another node keeps the lists, it looks again a few times.
 */
@Component
class Arrivals {

  private static final Duration LONGEST = Duration.ofSeconds(3);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition arrived = lock.newCondition();
  private long arrivals;

  /** Something was taken into the lists, to be seen once the transaction is done. */
  void announce() {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      signal();
      return;
    }
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            signal();
          }
        });
  }

  /**
   * Whether it became so in time. Looks without the lock: whoever looks needs a connection, and who
   * announces may still hold one.
   */
  boolean await(BooleanSupplier seen) {
    long end = System.nanoTime() + LONGEST.toNanos();
    long known = arrivals();
    while (!seen.getAsBoolean()) {
      long left = Math.min(end - System.nanoTime(), LOOK_AGAIN.toNanos());
      if (left <= 0 || !waited(known, left)) {
        return false;
      }
      known = arrivals();
    }
    return true;
  }

  /** False only when interrupted. */
  private boolean waited(long known, long nanos) {
    lock.lock();
    try {
      long left = nanos;
      while (arrivals == known && left > 0) {
        left = arrived.awaitNanos(left);
      }
      return true;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      lock.unlock();
    }
  }

  private long arrivals() {
    lock.lock();
    try {
      return arrivals;
    } finally {
      lock.unlock();
    }
  }

  private void signal() {
    lock.lock();
    try {
      arrivals++;
      arrived.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
