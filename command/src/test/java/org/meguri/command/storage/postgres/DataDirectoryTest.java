package org.meguri.command.storage.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
  @TempDir static Path dataDir;

  @Test
  void theNextStartFindsDataAndPortAgain() throws Exception {
    int port;
    try (EmbeddedPostgres postgres = start()) {
      port = postgres.port();
      new Ledger(postgres).opened().write("kept");
    }
    try (EmbeddedPostgres postgres = start()) {
      assertThat(postgres.port()).isEqualTo(port);
      assertThat(new Ledger(postgres).lines()).isEqualTo("kept");
    }
  }

  @Test
  void aTakenPortIsLeftToItsHolder() throws Exception {
    int port;
    try (EmbeddedPostgres postgres = start()) {
      port = postgres.port();
    }
    try (ServerSocket holder = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"));
        EmbeddedPostgres postgres = start()) {
      assertThat(holder.isBound()).isTrue();
      assertThat(postgres.port()).isNotEqualTo(port);
      new Ledger(postgres).opened();
    }
  }

  @Test
  void aSecondApplicationIsRefused() throws Exception {
    try (EmbeddedPostgres postgres = start()) {
      assertThat(postgres.isAlive()).isTrue();
      assertThatThrownBy(this::start)
          .isInstanceOf(PostgresRefused.class)
          .hasMessageContaining("another Meguri")
          .hasMessageContaining(ProcessHandle.current().pid() + "");
      try (ApplicationToKill second = ApplicationToKill.on(dataDir)) {
        assertThat(second.says("ready"))
            .contains("another Meguri (process " + ProcessHandle.current().pid());
      }
      assertThat(new Ledger(postgres).ask("select 1")).isEqualTo("1");
    }
  }

  @Test
  void filesOfAnotherOriginAreRefusedUntouched() throws Exception {
    start().close();
    Layout layout = Layout.prepared(dataDir);
    String own = Files.readString(layout.identity());
    Files.writeString(layout.identity(), "7000000000000000001\n");
    assertThatThrownBy(this::start)
        .isInstanceOf(PostgresRefused.class)
        .hasMessageContaining("system identifier");
    Files.writeString(layout.identity(), own);
    start().close();
  }

  @Test
  void filesOfAnotherVersionAreRefused() throws Exception {
    start().close();
    Path version = Layout.prepared(dataDir).cluster().resolve("PG_VERSION");
    Files.writeString(version, "15\n");
    assertThatThrownBy(this::start)
        .isInstanceOf(PostgresRefused.class)
        .hasMessageContaining("PostgreSQL 15");
    Files.writeString(version, "17\n");
  }

  @Test
  void aSettingsFileCannotTurnDurabilityOff() throws Exception {
    try (EmbeddedPostgres postgres = start()) {
      assertThat(postgres.isAlive()).isTrue();
      Layout layout = Layout.prepared(dataDir);
      Files.writeString(
          layout.cluster().resolve("postgresql.auto.conf"),
          "fsync = 'off'\nsynchronous_commit = 'off'\n");
    }
    try (EmbeddedPostgres postgres = start()) {
      assertThat(new Ledger(postgres).ask("show fsync")).isEqualTo("on");
      assertThat(new Ledger(postgres).ask("show synchronous_commit")).isEqualTo("on");
    }
  }

  private EmbeddedPostgres start() {
    return EmbeddedPostgres.start(dataDir, text -> {});
  }
}
