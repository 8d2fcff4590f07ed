package org.meguri.command.storage.postgres;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * That one application works on a data directory: the system frees the lock even after a hard kill.
 */
final class Occupation implements AutoCloseable {
  // closing any channel of a locked file frees the lock for the whole JVM, so ours never opens it
  // twice
  private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;

  private Occupation(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  static Occupation of(Path file) throws IOException {
    if (!OURS.add(file)) {
      throw refused(file, ProcessHandle.current().pid() + "");
    }
    FileChannel channel = null;
    boolean taken = false;
    try {
      channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      FileLock lock = channel.tryLock();
      if (lock == null) {
        throw refused(file, Files.readString(file).strip());
      }
      channel.truncate(0);
      channel.write(
          ByteBuffer.wrap(
              (ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII)));
      taken = true;
      return new Occupation(file, channel);
    } finally {
      if (!taken) {
        OURS.remove(file);
        if (channel != null) {
          channel.close();
        }
      }
    }
  }

  private static PostgresRefused refused(Path file, String pid) {
    return new PostgresRefused(
        "another Meguri (process %s) already works on %s; stop it first or give another --data directory"
            .formatted(pid.isEmpty() ? "unknown" : pid, file.getParent()));
  }

  @Override
  public void close() throws IOException {
    channel.close();
    OURS.remove(file);
  }
}
