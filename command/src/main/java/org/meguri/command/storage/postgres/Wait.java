package org.meguri.command.storage.postgres;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Waits for what only the system's tables tell (a process gone, a file written), and says so every
 * two seconds.
 */
record Wait(String saying, Consumer<String> progress) {
  private static final long GLANCE = Duration.ofMillis(20).toNanos();
  private static final long TELL = Duration.ofSeconds(2).toNanos();

  static Wait silently() {
    return new Wait("", text -> {});
  }

  boolean until(BooleanSupplier condition, Duration atMost) {
    long start = System.nanoTime();
    long told = start;
    while (!condition.getAsBoolean()) {
      long now = System.nanoTime();
      if (now - start > atMost.toNanos()) {
        return false;
      }
      if (Thread.currentThread().isInterrupted()) {
        throw new PostgresRefused("interrupted while waiting for PostgreSQL");
      }
      if (now - told > TELL) {
        progress.accept("%s (%d s)".formatted(saying, Duration.ofNanos(now - start).toSeconds()));
        told = now;
      }
      LockSupport.parkNanos(GLANCE);
    }
    return true;
  }
}
