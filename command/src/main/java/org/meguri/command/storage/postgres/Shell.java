package org.meguri.command.storage.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Runs the system's programs with an environment of our own, so that nobody's PGDATA or locale
 * leaks in.
 */
final class Shell {
  private Shell() {}

  record Outcome(int exit, String output) {
    boolean succeeded() {
      return exit == 0;
    }
  }

  static Outcome run(List<String> command) {
    try {
      Process process = prepare(command).redirectErrorStream(true).start();
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Outcome(process.waitFor(), output.strip());
    } catch (IOException e) {
      return new Outcome(127, String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PostgresRefused("interrupted while running " + command.get(0), e);
    }
  }

  /** Appends what the program says to the log file and leaves it running. */
  static Process launch(List<String> command, Path log) throws IOException {
    return prepare(command)
        .redirectErrorStream(true)
        .redirectInput(Path.of("/dev/null").toFile())
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
        .start();
  }

  private static ProcessBuilder prepare(List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command).directory(Path.of("/").toFile());
    String path = builder.environment().getOrDefault("PATH", "");
    builder.environment().clear();
    // sbin holds useradd and runuser and is missing from the path of many accounts
    builder.environment().put("PATH", path + ":/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin");
    builder.environment().put("LC_ALL", "C");
    builder.environment().put("TZ", "UTC");
    return builder;
  }

  static boolean isRoot() {
    try {
      return ((Integer) Files.getAttribute(Path.of("/proc/self"), "unix:uid")) == 0;
    } catch (IOException e) {
      throw new PostgresRefused(
          "the embedded PostgreSQL needs Linux with /proc; give --database URL instead", e);
    }
  }
}
