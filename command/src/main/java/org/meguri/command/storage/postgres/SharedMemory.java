package org.meguri.command.storage.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The memory segment a PostgreSQL and all its sessions hold. Orphaned sessions of a killed server
 * may still write, so nothing new starts before the last has let go.
 */
record SharedMemory(long key, long id) {
  private static final SharedMemory NONE = new SharedMemory(-1, -1);

  /** Both numbers, for after a reboot one of them alone may name another server's segment. */
  static SharedMemory of(String line) {
    String[] word = line.strip().split("\\s+");
    return word.length == 2
        ? new SharedMemory(Long.parseUnsignedLong(word[0]), Long.parseLong(word[1]))
        : NONE;
  }

  boolean inUse() {
    try {
      return Files.readAllLines(Path.of("/proc/sysvipc/shm")).stream()
          .skip(1)
          .map(line -> line.strip().split("\\s+"))
          .anyMatch(this::isHeldIn);
    } catch (IOException e) {
      // PostgreSQL looks for itself when it starts and refuses
      return false;
    }
  }

  private boolean isHeldIn(String[] word) {
    return Integer.parseInt(word[0]) == (int) key
        && Long.parseLong(word[1]) == id
        && Long.parseLong(word[6]) > 0;
  }

  /**
   * Sessions of that server that notice too late that it is gone, told apart by the directory they
   * work in.
   */
  static void endOrphans(Layout layout) {
    ProcessHandle.allProcesses()
        .filter(
            process ->
                PidFile.commandLine(process.pid()).stream()
                    .anyMatch(word -> word.startsWith("postgres:")))
        .filter(process -> worksIn(process.pid(), layout.cluster()))
        .forEach(ProcessHandle::destroyForcibly);
  }

  private static boolean worksIn(long pid, Path cluster) {
    try {
      return Files.readSymbolicLink(Path.of("/proc", pid + "", "cwd")).equals(cluster);
    } catch (IOException e) {
      return false;
    }
  }
}
