package org.meguri.command.storage.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * What only the database's administrator does: roles, databases, and looking whether the server is
 * ours and durable.
 */
record Administration(int port, Secrets secrets) {
  static final String OWNER = "meguri_owner";
  static final String APPLICATION = "meguri_app";
  static final String DATABASE = "meguri";

  void verify(Cluster cluster) {
    work(
        connection -> {
          String identifier =
              ask(connection, "select system_identifier::text from pg_control_system()");
          if (!identifier.equals(cluster.identity())) {
            throw new PostgresRefused(
                "the server on port %d is not the one of this data directory".formatted(port));
          }
          for (Map.Entry<String, String> setting : Settings.DURABLE.entrySet()) {
            String actual = ask(connection, "show " + setting.getKey());
            if (!actual.equals(setting.getValue())) {
              throw new PostgresRefused(
                  "PostgreSQL is not durable: %s is %s".formatted(setting.getKey(), actual));
            }
          }
        });
  }

  void provideRolesAndDatabase() {
    work(
        connection -> {
          role(connection, OWNER, secrets.owner());
          role(connection, APPLICATION, secrets.application());
          run(
              connection,
              "alter role " + APPLICATION + " set idle_in_transaction_session_timeout = '60s'");
          if (!known(connection, "select 1 from pg_database where datname = ?", DATABASE)) {
            create(connection, DATABASE);
          }
        });
  }

  /**
   * Empty, owned by the owner role; the application may connect and nothing more until a migration
   * grants it.
   */
  void replaceDatabase(String name) {
    work(
        connection -> {
          run(connection, "drop database if exists " + quoted(connection, name) + " with (force)");
          create(connection, name);
        });
  }

  private static void create(Connection connection, String name) throws SQLException {
    String database = quoted(connection, name);
    run(connection, "create database " + database + " owner " + OWNER);
    grant(connection, name);
  }

  private static void grant(Connection connection, String name) throws SQLException {
    String database = quoted(connection, name);
    run(connection, "revoke all on database " + database + " from public");
    run(connection, "grant connect on database " + database + " to " + APPLICATION);
  }

  private static void role(Connection connection, String name, String password)
      throws SQLException {
    if (!known(connection, "select 1 from pg_roles where rolname = ?", name)) {
      run(
          connection,
          "create role " + name + " login password '" + password.replace("'", "''") + "'");
    }
  }

  private static boolean known(Connection connection, String query, String name)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, name);
      try (ResultSet row = statement.executeQuery()) {
        return row.next();
      }
    }
  }

  private static String ask(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getString(1);
    }
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String quoted(Connection connection, String name) throws SQLException {
    return connection.unwrap(org.postgresql.PGConnection.class).escapeIdentifier(name);
  }

  private interface Work {
    void on(Connection connection) throws SQLException;
  }

  private void work(Work work) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setURL(EmbeddedPostgres.url(port, "postgres"));
    source.setUser(Cluster.ADMINISTRATOR);
    source.setPassword(secrets.administrator());
    source.setLoginTimeout(30);
    try (Connection connection = source.getConnection()) {
      work.on(connection);
    } catch (SQLException e) {
      throw new PostgresRefused(
          "PostgreSQL on port %d refused its administrator: %s".formatted(port, e.getMessage()), e);
    }
  }
}
