package org.meguri.command.storage.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmbeddedPostgresTest {
  @TempDir static Path dataDir;
  static EmbeddedPostgres postgres;

  @BeforeAll
  static void start() {
    postgres = EmbeddedPostgres.start(dataDir, text -> {});
  }

  @AfterAll
  static void stop() {
    postgres.close();
  }

  @ParameterizedTest
  @CsvSource({
    "fsync, on",
    "synchronous_commit, on",
    "full_page_writes, on",
    "data_checksums, on",
    "listen_addresses, 127.0.0.1",
    "password_encryption, scram-sha-256",
    "server_encoding, UTF8",
  })
  void isSetUpToLoseNothing(String setting, String value) throws SQLException {
    assertThat(new Ledger(postgres).ask("show " + setting)).isEqualTo(value);
  }

  @Test
  void isReachedOnOneAddressOfThisMachineOnly() throws IOException {
    assertThat(Path.of("/tmp/.s.PGSQL." + postgres.port())).doesNotExist();
    for (String elsewhere :
        List.of("127.0.0.2", "::1", InetAddress.getLocalHost().getHostAddress())) {
      if (!elsewhere.equals("127.0.0.1")) {
        assertThatThrownBy(() -> new Socket(elsewhere, postgres.port()).close())
            .isInstanceOf(IOException.class);
      }
    }
  }

  @Test
  void asksEveryoneForTheirPassword() throws IOException {
    for (String user : List.of("postgres", postgres.ownerUser(), postgres.applicationUser())) {
      assertThatThrownBy(
              () -> DriverManager.getConnection(postgres.jdbcUrl("meguri"), user, "guessed"))
          .isInstanceOfSatisfying(
              SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("28P01"));
    }
    assertThat(Files.readString(layout().cluster().resolve("pg_hba.conf"))).doesNotContain("trust");
  }

  @Test
  void endsIdleTransactionsOfTheApplicationAfterAMinute() throws SQLException {
    try (var connection =
            DriverManager.getConnection(
                postgres.jdbcUrl("meguri"),
                postgres.applicationUser(),
                postgres.applicationPassword());
        var statement = connection.createStatement();
        var row = statement.executeQuery("show idle_in_transaction_session_timeout")) {
      row.next();
      assertThat(row.getString(1)).isEqualTo("1min");
    }
  }

  @Test
  void keepsPasswordsWhereOnlyItsAccountReads() throws IOException {
    try (Stream<Path> files = Files.list(layout().secrets())) {
      assertThat(files)
          .hasSize(3)
          .allSatisfy(file -> assertThat(mode(file)).isEqualTo("rw-------"));
    }
    assertThat(mode(layout().secrets())).isEqualTo("rwx------");
    assertThat(mode(layout().cluster())).isEqualTo("rwx------");
    assertThat(mode(layout().log())).isEqualTo("rw-------");
  }

  @Test
  void neverRunsAsRoot() throws IOException {
    assertThat(Files.getAttribute(Path.of("/proc", postgres.pid() + ""), "unix:uid"))
        .isNotEqualTo(0);
  }

  @Test
  void printsNoPassword() throws IOException {
    assertThat(Secrets.below(layout().secrets()).toString())
        .doesNotContain(postgres.ownerPassword());
  }

  private static Layout layout() throws IOException {
    return Layout.prepared(dataDir);
  }

  private static String mode(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }
}
