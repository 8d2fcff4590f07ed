package org.meguri.query.cases;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
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

  /** Whether it became so in time. */
  boolean await(BooleanSupplier seen) {
    long end = System.nanoTime() + LONGEST.toNanos();
    while (!seen.getAsBoolean()) {
      long left = end - System.nanoTime();
      if (left <= 0 || !waited(Math.min(left, LOOK_AGAIN.toNanos()))) {
        return false;
      }
    }
    return true;
  }

  private boolean waited(long nanos) {
    lock.lock();
    try {
      arrived.await(nanos, TimeUnit.NANOSECONDS);
      return true;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      lock.unlock();
    }
  }

  private void signal() {
    lock.lock();
    try {
      arrived.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
