package org.meguri.ops.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Clients that do the same thing at the same time, as fast as they are answered. */
final class Clients implements AutoCloseable {

  private final int count;
  private final ExecutorService threads;

  Clients(int count) {
    this.count = count;
    this.threads = Executors.newFixedThreadPool(count);
  }

  /** Once by one client. */
  @FunctionalInterface
  interface Work {
    void once(int client) throws Exception;
  }

  int count() {
    return count;
  }

  /** How often a second all of them together were done, over this time. */
  double perSecond(Duration time, Work work) {
    long end = System.nanoTime() + time.toNanos();
    long begun = System.nanoTime();
    long done =
        all(
            client -> {
              long times = 0;
              while (System.nanoTime() < end) {
                work.once(client);
                times++;
              }
              return times;
            });
    return done * 1e9 / (System.nanoTime() - begun);
  }

  /** How often a second, each client doing it so many times. */
  double perSecond(int times, Work work) {
    long begun = System.nanoTime();
    long done =
        all(
            client -> {
              for (int i = 0; i < times; i++) {
                work.once(client);
              }
              return (long) times;
            });
    return done * 1e9 / (System.nanoTime() - begun);
  }

  @FunctionalInterface
  private interface Counting {
    long run(int client) throws Exception;
  }

  private long all(Counting work) {
    List<Future<Long>> running = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int client = i;
      running.add(threads.submit(() -> work.run(client)));
    }
    long sum = 0;
    for (Future<Long> each : running) {
      try {
        sum += each.get();
      } catch (ExecutionException e) {
        throw new IllegalStateException("A client failed", e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("Interrupted while measuring", e);
      }
    }
    return sum;
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
