package org.meguri.command.storage.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** The files of the database: made once, recognized at every start, told our settings each time. */
final class Cluster {
  static final String ADMINISTRATOR = "postgres";

  private final Layout layout;
  private final Programs programs;
  private final ServiceUser user;

  Cluster(Layout layout, Programs programs, ServiceUser user) {
    this.layout = layout;
    this.programs = programs;
    this.user = user;
  }

  boolean exists() {
    return Files.exists(layout.cluster().resolve("PG_VERSION"));
  }

  /** Made beside and renamed: a stop halfway costs a second attempt and nothing else. */
  void create(String administratorPassword, Consumer<String> progress) throws IOException {
    progress.accept("Creating the database");
    removeHalfMade();
    Path workshop = layout.postgres().resolve("making-" + UUID.randomUUID());
    Permissions.directory(workshop, "rwx------");
    Path password = workshop.resolve("password");
    Files.createFile(
        password,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(password, administratorPassword + "\n");
    user.owns(password);
    user.owns(workshop);
    Path made = workshop.resolve("cluster");
    Shell.Outcome outcome =
        Shell.run(
            user.command(
                List.of(
                    programs.initdb().toString(),
                    "--pgdata=" + made,
                    "--username=" + ADMINISTRATOR,
                    "--auth=scram-sha-256",
                    "--pwfile=" + password,
                    "--encoding=UTF8",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--locale=C",
                    "--data-checksums",
                    "--no-instructions")));
    if (!outcome.succeeded()) {
      throw new PostgresRefused("the database could not be created: " + outcome.output());
    }
    Files.writeString(layout.identity(), systemIdentifier(made) + "\n");
    Files.move(made, layout.cluster(), StandardCopyOption.ATOMIC_MOVE);
    removeHalfMade();
  }

  /** Refuses files of another origin or version before anything writes to them. */
  void mustBeOurs() throws IOException {
    String version = Files.readString(layout.cluster().resolve("PG_VERSION")).strip();
    if (!version.equals("17")) {
      throw new PostgresRefused(
          "the database in %s is of PostgreSQL %s, this Meguri brings 17; move it with pg_dump and pg_restore"
              .formatted(layout.cluster(), version));
    }
    String identity = systemIdentifier(layout.cluster());
    if (!Files.exists(layout.identity())) {
      throw new PostgresRefused(
          "%s is missing: these database files were not made by Meguri"
              .formatted(layout.identity()));
    }
    if (!identity().equals(identity)) {
      throw new PostgresRefused(
          "the database files in %s are not those Meguri made here (system identifier %s); put the right ones back"
              .formatted(layout.cluster(), identity));
    }
    user.ownsTree(layout.cluster());
  }

  String identity() {
    try {
      return Files.readString(layout.identity()).strip();
    } catch (IOException e) {
      throw new PostgresRefused("%s cannot be read".formatted(layout.identity()), e);
    }
  }

  void settle() throws IOException {
    replace("postgresql.conf", Settings.FILE);
    replace("pg_hba.conf", Settings.ACCESS);
  }

  /** The first eight bytes of the control file, in the machine's order. */
  static String systemIdentifier(Path cluster) throws IOException {
    try (InputStream in = Files.newInputStream(cluster.resolve("global").resolve("pg_control"))) {
      return Long.toUnsignedString(
          ByteBuffer.wrap(in.readNBytes(8)).order(ByteOrder.nativeOrder()).getLong());
    }
  }

  private void replace(String name, String text) throws IOException {
    Path file = layout.cluster().resolve(name);
    Path part = layout.cluster().resolve(name + ".part");
    Files.writeString(part, text);
    Permissions.mode(part, "rw-------");
    user.owns(part);
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private void removeHalfMade() throws IOException {
    try (DirectoryStream<Path> rests = Files.newDirectoryStream(layout.postgres(), "making-*")) {
      for (Path rest : rests) {
        Permissions.deleteTree(rest);
      }
    }
  }
}
