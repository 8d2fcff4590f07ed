package org.meguri.command.grant;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Everything at the same time; a fault of any is a fault of all. */
public final class AtOnce implements AutoCloseable {
  private final ExecutorService threads;

  public AtOnce(int threads) {
    this.threads = Executors.newFixedThreadPool(threads);
  }

  public <T> List<T> all(List<Callable<T>> works) {
    CountDownLatch go = new CountDownLatch(1);
    List<Future<T>> begun = new ArrayList<>();
    for (Callable<T> work : works) {
      begun.add(
          threads.submit(
              () -> {
                go.await();
                return work.call();
              }));
    }
    go.countDown();
    List<T> done = new ArrayList<>();
    for (Future<T> each : begun) {
      try {
        done.add(each.get());
      } catch (InterruptedException | ExecutionException e) {
        throw new IllegalStateException(e);
      }
    }
    return done;
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
