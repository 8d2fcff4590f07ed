package org.meguri.command.storage.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HardStopTest {
  @TempDir static Path dataDir;

  @Test
  void anApplicationTakesOverTheServerOfAKilledOne() throws Exception {
    killedApplication();
    long orphan = serverNumber();
    try (EmbeddedPostgres postgres = start()) {
      assertThat(postgres.pid()).isEqualTo(orphan);
      assertThat(new Ledger(postgres).lines()).isEqualTo("written before the kill");
    }
  }

  @Test
  void anApplicationRecoversAfterBothWereKilled() throws Exception {
    killedApplication();
    killServer(serverNumber());
    try (EmbeddedPostgres postgres = start()) {
      assertThat(new Ledger(postgres).write("and after").lines())
          .isEqualTo("and after,written before the kill");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Unpacking PostgreSQL", "Creating the database"})
  void aFirstStartKilledHalfwayIsRepeated(String moment, @TempDir Path dataDir) throws Exception {
    try (ApplicationToKill application = ApplicationToKill.on(dataDir)) {
      assertThat(application.says(moment)).contains(moment);
    }
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(dataDir, text -> {})) {
      assertThat(new Ledger(postgres).opened().write("at last").lines()).isEqualTo("at last");
    }
    assertThat(dataDir.resolve("postgres").toFile().list((dir, name) -> name.startsWith("making-")))
        .isEmpty();
  }

  @Test
  void aKilledServerComesBackAndThePoolRecovers() throws Exception {
    try (EmbeddedPostgres postgres = start();
        HikariDataSource pool = pool(postgres)) {
      new Ledger(postgres).opened().write("kept");
      int port = postgres.port();
      assertThat(postgres.restartIfDead()).isFalse();

      killServer(postgres.pid());

      await().until(() -> !postgres.isAlive());
      assertThat(postgres.restartIfDead()).isTrue();
      assertThat(postgres.port()).isEqualTo(port);
      assertThat(new Ledger(postgres).lines()).isEqualTo("kept");
      await().ignoreExceptions().until(() -> answers(pool));
    }
  }

  @Test
  void aSupervisedServerComesBackByItselfUntilItIsClosed() throws Exception {
    EmbeddedPostgres postgres = start().supervised(text -> {});
    try (postgres) {
      new Ledger(postgres).opened().write("kept");
      long killed = postgres.pid();

      killServer(killed);

      await().until(() -> postgres.pid() != killed);
      assertThat(new Ledger(postgres).lines()).isEqualTo("kept");
    }
    assertThat(postgres.restartIfDead()).isFalse();
    assertThat(postgres.isAlive()).isFalse();
  }

  @Test
  void aServerIsNotStartedBesideASessionThatStillRuns() throws Exception {
    try (EmbeddedPostgres postgres = start();
        Connection busy = new Ledger(postgres).connection();
        Statement statement = busy.createStatement()) {
      // counts without ever looking whether its server is alive
      CompletableFuture<Void> counting =
          CompletableFuture.runAsync(
              () ->
                  assertThatThrownBy(
                          () ->
                              statement.executeQuery(
                                  "select count(*) from generate_series(1, 100000000000) a, generate_series(1, 10) b"))
                      .isInstanceOf(SQLException.class));
      SharedMemory memory = PidFile.of(Layout.prepared(dataDir)).orElseThrow().sharedMemory();
      await()
          .until(
              () ->
                  new Ledger(postgres)
                      .ask(
                          "select count(*) from pg_stat_activity where query like 'select count(*) from gen%' and state = 'active'")
                      .equals("1"));

      killServer(postgres.pid());

      await().until(() -> !postgres.isAlive());
      assertThat(memory.inUse()).isTrue();
      assertThat(postgres.restartIfDead()).isTrue();
      assertThat(memory.inUse()).isFalse();
      counting.join();
    }
  }

  @Test
  void aNoteThatNamesSomebodyElsesProcessIsStale() throws Exception {
    start().close();
    Layout layout = Layout.prepared(dataDir);
    Files.writeString(
        layout.pidFile(),
        ProcessHandle.current().pid()
            + "\n"
            + layout.cluster()
            + "\n1\n5432\n\n127.0.0.1\n 1 1\nready\n");
    try (EmbeddedPostgres postgres = start()) {
      assertThat(postgres.pid()).isNotEqualTo(ProcessHandle.current().pid());
      assertThat(postgres.isAlive()).isTrue();
    }
  }

  private void killedApplication() throws IOException, InterruptedException {
    try (ApplicationToKill application = ApplicationToKill.on(dataDir)) {
      assertThat(application.says("ready")).contains("ready");
    }
  }

  private long serverNumber() throws IOException {
    return PidFile.of(Layout.prepared(dataDir)).orElseThrow().pid();
  }

  private static void killServer(long pid) {
    ProcessHandle server = ProcessHandle.of(pid).orElseThrow();
    server.destroyForcibly();
    await().until(() -> !PidFile.alive(server));
  }

  private EmbeddedPostgres start() {
    return EmbeddedPostgres.start(dataDir, text -> {});
  }

  private static HikariDataSource pool(EmbeddedPostgres postgres) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(postgres.jdbcUrl("meguri"));
    config.setUsername(postgres.applicationUser());
    config.setPassword(postgres.applicationPassword());
    config.setMaximumPoolSize(2);
    config.setConnectionTimeout(Duration.ofSeconds(2).toMillis());
    return new HikariDataSource(config);
  }

  private static boolean answers(HikariDataSource pool) throws SQLException {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      return statement.execute("select 1");
    }
  }
}
