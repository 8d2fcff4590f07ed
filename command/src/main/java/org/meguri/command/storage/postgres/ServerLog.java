package org.meguri.command.storage.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;

/** What the server writes about itself; one older file is kept. */
record ServerLog(Path file) {
  private static final long LARGE = 8_000_000;

  void prepare() throws IOException {
    Permissions.directory(file.resolveSibling(""), "rwx------");
    if (size() > LARGE) {
      Files.move(
          file,
          file.resolveSibling(file.getFileName() + ".1"),
          StandardCopyOption.REPLACE_EXISTING);
    }
    if (!Files.exists(file)) {
      Files.createFile(file);
      Permissions.mode(file, "rw-------");
    }
  }

  long size() throws IOException {
    return Files.exists(file) ? Files.size(file) : 0;
  }

  String since(long position) throws IOException {
    byte[] all = Files.readAllBytes(file);
    int from = (int) Math.min(position, all.length);
    return new String(Arrays.copyOfRange(all, from, all.length), StandardCharsets.UTF_8).strip();
  }
}
