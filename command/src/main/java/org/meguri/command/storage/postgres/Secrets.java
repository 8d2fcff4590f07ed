package org.meguri.command.storage.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** One random password a role, each in a file that only the launching account can read. */
record Secrets(String administrator, String owner, String application) {

  static Secrets below(Path directory) throws IOException {
    Permissions.directory(directory, "rwx------");
    return new Secrets(
        kept(directory.resolve("administrator")),
        kept(directory.resolve("owner")),
        kept(directory.resolve("application")));
  }

  private static String kept(Path file) throws IOException {
    if (!Files.exists(file)) {
      byte[] random = new byte[24];
      new SecureRandom().nextBytes(random);
      Path part = file.resolveSibling(file.getFileName() + ".part");
      Files.deleteIfExists(part);
      Files.createFile(
          part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(part, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }
    return Files.readString(file).strip();
  }

  /** Not the passwords: a record's own text would print them into a log. */
  @Override
  public String toString() {
    return "Secrets";
  }
}
