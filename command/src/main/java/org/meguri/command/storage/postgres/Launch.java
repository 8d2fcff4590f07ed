package org.meguri.command.storage.postgres;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Starting the server: after a clean stop, a hard one, beside a taken port, or not at all because
 * one still runs.
 */
record Launch(Layout layout, Programs programs, ServiceUser user, Consumer<String> progress) {
  private static final int ATTEMPTS = 5;

  Postmaster takeOverOrStart() throws IOException {
    Optional<Postmaster> running = Postmaster.leftRunning(layout);
    if (running.isPresent() && !running.get().runs(programs)) {
      // of an earlier version of Meguri, whose programs may be gone tomorrow
      running.get().stop();
      running = Optional.empty();
    }
    return running.isPresent()
        ? ready(running.get())
        : attempt(new Port(layout.port()).choose(), true);
  }

  /** On the same port, because connection pools know it. */
  Postmaster startAgain(int port) throws IOException {
    return attempt(port, false);
  }

  private Postmaster attempt(int firstPort, boolean portMayChange) throws IOException {
    ServerLog log = new ServerLog(layout.log());
    log.prepare();
    Port ports = new Port(layout.port());
    int port = firstPort;
    String said = "";
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      new HardStop(layout, progress).clear();
      long before = log.size();
      Postmaster started =
          new Postmaster(Shell.launch(command(port), layout.log()).toHandle(), port);
      if (started.becomesReady(layout, new Wait("Waiting for PostgreSQL", progress))) {
        ports.remember(port);
        return started;
      }
      Optional<Postmaster> other = Postmaster.leftRunning(layout);
      if (other.isPresent()) {
        // an application killed while it launched its server: that one has come up in the meantime
        return ready(other.get());
      }
      said = log.since(before);
      if (said.contains("could not bind") && portMayChange) {
        port = ports.another();
      }
    }
    throw new PostgresRefused(
        "PostgreSQL does not start; %s ends with: %s".formatted(layout.log(), said));
  }

  private Postmaster ready(Postmaster running) {
    if (!running.becomesReady(layout, new Wait("Waiting for PostgreSQL", progress))) {
      throw new PostgresRefused("PostgreSQL ended while it was taken over; see " + layout.log());
    }
    return running;
  }

  private List<String> command(int port) {
    List<String> server =
        new ArrayList<>(List.of(programs.postgres().toString(), "-D", layout.cluster().toString()));
    server.addAll(Settings.onCommandLine(port));
    // a session of its own: Ctrl-C reaches the application alone, which then stops the server in
    // order
    List<String> command = new ArrayList<>(List.of("setsid"));
    command.addAll(user.command(server));
    return command;
  }
}
