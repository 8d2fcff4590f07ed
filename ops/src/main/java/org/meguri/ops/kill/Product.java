package org.meguri.ops.kill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** The product as a process of its own, from the same program as this one. */
final class Product {

  private static final Duration READY = Duration.ofMinutes(10);
  private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

  private final Path data;
  private final int port;
  private final String password;
  private final Door door;
  private @Nullable Process process;

  Product(Path data, int port, String password) {
    this.data = data;
    this.port = port;
    this.password = password;
    this.door = new Door(port, password);
  }

  /** Runs a verb of the program to its end; its exit code. */
  int run(String... arguments) {
    try {
      Process verb = launched(data.resolve("verb.log"), arguments);
      return verb.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  void start() {
    process =
        launched(
            data.resolve("app.log"),
            "start",
            "--sample",
            "--data",
            data.toString(),
            "--port",
            Integer.toString(port));
    awaitReady();
  }

  private Process launched(Path log, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xms256m", "-Xmx1g", "-XX:+UseParallelGC"));
    String classes = System.getProperty("java.class.path");
    if (classes.endsWith(".jar") && !classes.contains(":")) {
      command.addAll(List.of("-jar", classes));
    } else {
      command.addAll(List.of("-cp", classes, "org.meguri.ops.MeguriApplication"));
    }
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("MEGURI_SAMPLE_PASSWORD", password);
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    try {
      return builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Answers requests that need the database. */
  void awaitReady() {
    long end = System.nanoTime() + READY.toNanos();
    while (!door.get("auditor", "/api/projects?limit=1").accepted()) {
      Process mine = process;
      if (mine != null && !mine.isAlive()) {
        throw new IllegalStateException(
            "The product ended by itself with " + mine.exitValue() + "; see app.log");
      }
      if (System.nanoTime() > end) {
        throw new IllegalStateException("Not ready again within " + READY);
      }
      LockSupport.parkNanos(LOOK_AGAIN_NANOS);
    }
  }

  /** kill -9 of the application; its PostgreSQL stays behind for the next start to take over. */
  void killApplication() {
    Process mine = process;
    if (mine != null) {
      mine.destroyForcibly();
      mine.onExit().join();
    }
  }

  /** kill -9 of PostgreSQL's first process. */
  void killPostmaster() {
    postmaster().destroyForcibly();
  }

  /** kill -9 of one of PostgreSQL's other processes; false if there was none. */
  boolean killBackend(Random chance) {
    List<ProcessHandle> backends = postmaster().children().toList();
    return !backends.isEmpty() && backends.get(chance.nextInt(backends.size())).destroyForcibly();
  }

  private ProcessHandle postmaster() {
    Path file = data.resolve("postgres/cluster/postmaster.pid");
    try {
      long pid = Long.parseLong(Files.readAllLines(file).get(0).trim());
      return ProcessHandle.of(pid).orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As Ctrl-C does. */
  void stop() {
    Process mine = process;
    if (mine != null) {
      mine.destroy();
      mine.onExit().join();
    }
  }
}
