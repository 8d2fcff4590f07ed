package org.meguri.command.storage.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.meguri.command.storage.postgres.TestDatabase.Coordinates;

class TestDatabaseTest {
  @Test
  void freshDatabaseIsEmptyAndTheOwnerMayBuildInIt() throws SQLException {
    build(TestDatabase.fresh("fresh_twice"));
    build(TestDatabase.fresh("fresh_twice"));
  }

  @Test
  void theApplicationMayConnectButBuildNothing() throws SQLException {
    Coordinates database = TestDatabase.fresh("no_ddl");
    try (Connection application =
            DriverManager.getConnection(
                database.url(), database.appUser(), database.appPassword());
        Statement statement = application.createStatement()) {
      assertThat(statement.execute("select 1")).isTrue();
      assertThatThrownBy(() -> statement.execute("create table t (i int)"))
          .hasMessageContaining("permission denied");
      assertThatThrownBy(() -> statement.execute("create schema s"))
          .hasMessageContaining("permission denied");
      assertThatThrownBy(() -> statement.execute("create temp table t (i int)"))
          .hasMessageContaining("permission denied");
    }
  }

  private static void build(Coordinates database) throws SQLException {
    try (Connection owner =
            DriverManager.getConnection(
                database.url(), database.ownerUser(), database.ownerPassword());
        Statement statement = owner.createStatement()) {
      statement.execute("create schema log create table event (id bigint)");
    }
  }
}
