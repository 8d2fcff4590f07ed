package org.meguri.command.storage.postgres;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** The running server process. */
record Postmaster(ProcessHandle process, int port) {
  private static final Duration RECOVERY_MAY_LAST = Duration.ofMinutes(10);

  /** The server that an application killed before us has left running, if there is one. */
  static Optional<Postmaster> leftRunning(Layout layout) throws IOException {
    return PidFile.of(layout)
        .flatMap(
            note ->
                note.servingProcess(layout).map(process -> new Postmaster(process, note.port())));
  }

  boolean isAlive() {
    return PidFile.alive(process);
  }

  boolean runs(Programs programs) {
    List<String> words = PidFile.commandLine(process.pid());
    return !words.isEmpty() && words.get(0).equals(programs.postgres().toString());
  }

  /**
   * Ends sessions, writes everything down and ends; failing that stops hard, which the next start
   * recovers from.
   */
  void stop() {
    if (!endsAfter("INT", Duration.ofSeconds(60)) && !endsAfter("QUIT", Duration.ofSeconds(10))) {
      throw new PostgresRefused("PostgreSQL (process %d) does not stop".formatted(process.pid()));
    }
  }

  /** False when it ended instead. */
  boolean becomesReady(Layout layout, Wait wait) {
    BooleanSupplier decided = () -> !isAlive() || saysReady(layout);
    if (!wait.until(decided, RECOVERY_MAY_LAST)) {
      throw new PostgresRefused(
          "PostgreSQL is not ready after %d minutes; see %s"
              .formatted(RECOVERY_MAY_LAST.toMinutes(), layout.log()));
    }
    return isAlive() && saysReady(layout);
  }

  private boolean saysReady(Layout layout) {
    try {
      return PidFile.of(layout)
          .filter(note -> note.pid() == process.pid())
          .map(PidFile::ready)
          .orElse(false);
    } catch (IOException e) {
      throw new PostgresRefused("%s cannot be read".formatted(layout.pidFile()), e);
    }
  }

  private boolean endsAfter(String signal, Duration within) {
    // plain Java sends only TERM and KILL, which mean "wait for every client" and "crash"
    Shell.run(List.of("sh", "-c", "kill -" + signal + " " + process.pid()));
    return Wait.silently().until(() -> !isAlive(), within);
  }
}
