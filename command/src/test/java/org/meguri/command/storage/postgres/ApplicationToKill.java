package org.meguri.command.storage.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;

/** A JVM of its own that starts the database, commits one line and then waits to be killed. */
final class ApplicationToKill implements AutoCloseable {
  private final Process process;
  private final BufferedReader said;

  private ApplicationToKill(Process process) {
    this.process = process;
    this.said =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  public static void main(String[] arguments) throws SQLException, InterruptedException {
    EmbeddedPostgres postgres = EmbeddedPostgres.start(Path.of(arguments[0]), System.out::println);
    new Ledger(postgres).opened().write("written before the kill");
    System.out.println("ready");
    new CountDownLatch(1).await();
  }

  static ApplicationToKill on(Path dataDir) throws IOException {
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return new ApplicationToKill(
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-cp",
                classPath,
                ApplicationToKill.class.getName(),
                dataDir.toString())
            .redirectErrorStream(true)
            .start());
  }

  /** Reads on until the application says something like this; all of it if it ends before. */
  String says(String expected) {
    StringBuilder all = new StringBuilder();
    try {
      for (String line = said.readLine(); line != null; line = said.readLine()) {
        all.append(line).append('\n');
        if (line.startsWith(expected)) {
          break;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all.toString();
  }

  long pid() {
    return process.pid();
  }

  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() throws InterruptedException {
    kill();
  }
}
