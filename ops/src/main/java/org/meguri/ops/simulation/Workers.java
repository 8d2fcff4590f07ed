package org.meguri.ops.simulation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;

/**
 * Workers over cases: what belongs to one lane runs in order, lanes run side by side, and nobody
 * goes on before all are done.
 */
final class Workers implements AutoCloseable {

  private final ExecutorService pool;

  Workers(int threads) {
    pool = Executors.newFixedThreadPool(threads, r -> new Thread(r, "simulated-people"));
  }

  void workAll(Collection<Agenda.Entry> entries) {
    workAll(
        entries,
        (entry, refused) -> {
          throw refused;
        });
  }

  /** What the rules refuse to one is told, and all others are done. */
  void workAll(Collection<Agenda.Entry> entries, BiConsumer<Agenda.Entry, NotDone> told) {
    Map<String, List<Agenda.Entry>> lanes = new LinkedHashMap<>();
    for (Agenda.Entry entry : entries) {
      lanes.computeIfAbsent(entry.lane(), lane -> new ArrayList<>()).add(entry);
    }
    List<Future<?>> running = new ArrayList<>();
    for (List<Agenda.Entry> lane : lanes.values()) {
      running.add(pool.submit(() -> lane.forEach(entry -> work(entry, told))));
    }
    for (Future<?> future : running) {
      await(future);
    }
  }

  private static void work(Agenda.Entry entry, BiConsumer<Agenda.Entry, NotDone> told) {
    try {
      entry.work().run();
    } catch (NotDone refused) {
      told.accept(entry, refused);
    }
  }

  private static void await(Future<?> future) {
    try {
      future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The simulation was interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("The simulation failed: " + e.getCause(), e.getCause());
    }
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }
}
