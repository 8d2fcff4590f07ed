package org.meguri.command.storage.postgres;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Looks every second whether the server still lives, brings it back, and says so. */
final class Supervision implements AutoCloseable {
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "postgres-supervision");
            thread.setDaemon(true);
            return thread;
          });

  Supervision(EmbeddedPostgres postgres, Consumer<String> progress) {
    watch.scheduleWithFixedDelay(() -> look(postgres, progress), 1, 1, TimeUnit.SECONDS);
  }

  private static void look(EmbeddedPostgres postgres, Consumer<String> progress) {
    try {
      if (postgres.restartIfDead()) {
        progress.accept("PostgreSQL had died and was started again");
      }
    } catch (PostgresRefused e) {
      // the next second may do better, as when another program holds the port for a moment
      progress.accept(String.valueOf(e.getMessage()));
    }
  }

  @Override
  public void close() {
    watch.shutdownNow();
  }
}
