package org.meguri.command.storage.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * PostgreSQL's own note of who serves the cluster: process, port, shared memory and whether it is
 * ready.
 */
record PidFile(long pid, int port, SharedMemory sharedMemory, boolean ready) {

  static Optional<PidFile> of(Layout layout) throws IOException {
    try {
      List<String> lines = Files.readAllLines(layout.pidFile(), StandardCharsets.UTF_8);
      if (lines.isEmpty()) {
        return Optional.empty();
      }
      return Optional.of(
          new PidFile(
              number(lines, 0),
              (int) number(lines, 3),
              SharedMemory.of(lines.size() > 6 ? lines.get(6) : ""),
              lines.size() > 7 && lines.get(7).strip().equals("ready")));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /**
   * The live process, if it is really a PostgreSQL on this cluster: after a reboot the number may
   * be anybody's.
   */
  Optional<ProcessHandle> servingProcess(Layout layout) {
    return ProcessHandle.of(pid)
        .filter(PidFile::alive)
        .filter(
            process -> {
              List<String> words = commandLine(pid);
              return !words.isEmpty()
                  && words.get(0).endsWith("/bin/postgres")
                  && words.contains(layout.cluster().toString());
            });
  }

  /**
   * A dead process that nobody collects, as below a container's first process, still has an entry
   * in /proc.
   */
  static boolean alive(ProcessHandle process) {
    if (!process.isAlive()) {
      return false;
    }
    try {
      String stat = Files.readString(Path.of("/proc", process.pid() + "", "stat"));
      return stat.charAt(stat.lastIndexOf(')') + 2) != 'Z';
    } catch (IOException e) {
      return false;
    }
  }

  static List<String> commandLine(long pid) {
    try {
      return Arrays.asList(Files.readString(Path.of("/proc", pid + "", "cmdline")).split("\0"));
    } catch (IOException e) {
      return List.of();
    }
  }

  private static long number(List<String> lines, int line) {
    return lines.size() > line ? Long.parseLong(lines.get(line).strip()) : 0;
  }
}
