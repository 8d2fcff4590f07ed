package org.meguri.command.storage.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Owners and modes of files, as numbers, because accounts may exist in no directory we can ask. */
final class Permissions {
  private Permissions() {}

  record Owner(int uid, int gid, int mode) {}

  static Owner of(Path path) throws IOException {
    Map<String, Object> attributes = Files.readAttributes(path, "unix:uid,gid,mode");
    return new Owner(
        number(attributes, "uid"), number(attributes, "gid"), number(attributes, "mode") & 0777);
  }

  private static int number(Map<String, Object> attributes, String name) {
    return (Integer) Objects.requireNonNull(attributes.get(name), name);
  }

  static void mode(Path path, String rwx) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(rwx));
  }

  static void directory(Path path, String rwx) throws IOException {
    Files.createDirectories(path);
    mode(path, rwx);
  }

  static void give(Path path, int uid, int gid) throws IOException {
    Files.setAttribute(path, "unix:gid", gid, LinkOption.NOFOLLOW_LINKS);
    Files.setAttribute(path, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
  }

  static void giveTree(Path root, int uid, int gid) throws IOException {
    for (Path path : tree(root)) {
      give(path, uid, gid);
    }
  }

  /** The launcher's umask may have closed them to the account PostgreSQL runs as. */
  static void openDirectories(Path root) throws IOException {
    for (Path path : tree(root)) {
      if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
        mode(path, "rwxr-xr-x");
      }
    }
  }

  static void deleteTree(Path root) throws IOException {
    if (Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
      for (Path path : tree(root).stream().sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }

  private static List<Path> tree(Path root) throws IOException {
    try (Stream<Path> paths = Files.walk(root)) {
      return paths.toList();
    }
  }
}
