package org.meguri.command.storage.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** What a killed server leaves behind, cleared only once nothing of it can write any more. */
record HardStop(Layout layout, Consumer<String> progress) {
  private static final Duration ORPHANS_MAY_LAST = Duration.ofSeconds(5);

  void clear() throws IOException {
    Optional<PidFile> note = PidFile.of(layout);
    if (note.isEmpty()) {
      return;
    }
    SharedMemory memory = note.get().sharedMemory();
    if (!released(memory)) {
      SharedMemory.endOrphans(layout);
      if (!released(memory)) {
        // PostgreSQL looks deeper: it starts if the segment is another server's and says so if it
        // is not
        return;
      }
    }
    if (note.get().servingProcess(layout).isEmpty()) {
      // its number may by now be another program's, which PostgreSQL would take for a running
      // server
      Files.deleteIfExists(layout.pidFile());
    }
  }

  private boolean released(SharedMemory memory) {
    return new Wait("Waiting for sessions of the stopped PostgreSQL", progress)
        .until(() -> !memory.inUse(), ORPHANS_MAY_LAST);
  }
}
