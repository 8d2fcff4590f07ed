package org.meguri.command.storage.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A table of lines in the application's database, to see whether what was committed is still there.
 */
record Ledger(EmbeddedPostgres postgres) {

  Ledger opened() throws SQLException {
    run("drop table if exists line; create table line (text text)");
    return this;
  }

  Ledger write(String text) throws SQLException {
    run("insert into line values ('" + text + "')");
    return this;
  }

  String lines() throws SQLException {
    return ask("select coalesce(string_agg(text, ',' order by text), '') from line");
  }

  String ask(String query) throws SQLException {
    try (Connection connection = connection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getString(1);
    }
  }

  Connection connection() throws SQLException {
    return DriverManager.getConnection(
        postgres.jdbcUrl("meguri"), postgres.ownerUser(), postgres.ownerPassword());
  }

  private void run(String sql) throws SQLException {
    try (Connection connection = connection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
