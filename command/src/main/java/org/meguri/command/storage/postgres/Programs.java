package org.meguri.command.storage.postgres;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL's own programs, unpacked once from the archive on the class path. */
record Programs(Path home) {

  Path postgres() {
    return home.resolve("bin").resolve("postgres");
  }

  Path initdb() {
    return home.resolve("bin").resolve("initdb");
  }

  /** Unpacks beside and renames, so that a stop halfway leaves nothing that looks complete. */
  static Programs unpackedBelow(Path cache, Consumer<String> progress) throws IOException {
    byte[] archive = archive();
    Path home = cache.resolve(digest(archive).substring(0, 16));
    if (!Files.isDirectory(home)) {
      progress.accept("Unpacking PostgreSQL");
      Permissions.directory(cache, "rwxr-xr-x");
      Path part = cache.resolve("part-" + UUID.randomUUID());
      try (InputStream in = new ByteArrayInputStream(archive)) {
        unpack(in, part);
        Permissions.openDirectories(part);
        Files.move(part, home, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Permissions.deleteTree(part);
      }
    }
    return new Programs(home);
  }

  private static byte[] archive() throws IOException {
    String machine = System.getProperty("os.arch", "");
    String name =
        switch (machine) {
          case "amd64", "x86_64" -> "/postgres-linux-x86_64.txz";
          case "aarch64" -> "/postgres-linux-arm_64.txz";
          default ->
              throw new PostgresRefused(
                  "no PostgreSQL comes along for this machine ("
                      + machine
                      + "); give --database URL");
        };
    try (InputStream in = Programs.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new PostgresRefused("PostgreSQL's programs are missing from this build: " + name);
      }
      return in.readAllBytes();
    }
  }

  private static void unpack(InputStream archive, Path target) throws IOException {
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(new XZCompressorInputStream(archive))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
          throw new PostgresRefused(
              "the archive of PostgreSQL reaches outside: " + entry.getName());
        }
        write(tar, entry, path);
      }
    }
  }

  private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path path)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(path);
      return;
    }
    Files.createDirectories(path.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
    } else {
      Files.copy(tar, path);
      Permissions.mode(path, (entry.getMode() & 0100) != 0 ? "rwxr-xr-x" : "rw-r--r--");
    }
  }

  private static String digest(byte[] archive) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(archive));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
