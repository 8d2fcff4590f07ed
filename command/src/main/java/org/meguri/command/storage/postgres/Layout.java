package org.meguri.command.storage.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where things lie below the application's data directory. */
record Layout(Path home) {

  /** The real path, since PostgreSQL and the system's tables know no other. */
  static Layout prepared(Path dataDir) throws IOException {
    Files.createDirectories(dataDir);
    Layout layout = new Layout(dataDir.toRealPath());
    Permissions.directory(layout.postgres(), "rwx--x--x");
    return layout;
  }

  Path lock() {
    return home.resolve("lock");
  }

  Path postgres() {
    return home.resolve("postgres");
  }

  Path cluster() {
    return postgres().resolve("cluster");
  }

  Path log() {
    return postgres().resolve("log").resolve("postgres.log");
  }

  Path programs() {
    return postgres().resolve("programs");
  }

  Path secrets() {
    return postgres().resolve("secrets");
  }

  Path port() {
    return postgres().resolve("port");
  }

  Path identity() {
    return postgres().resolve("identity");
  }

  Path pidFile() {
    return cluster().resolve("postmaster.pid");
  }
}
