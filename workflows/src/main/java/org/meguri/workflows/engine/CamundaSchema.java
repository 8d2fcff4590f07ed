package org.meguri.workflows.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/**
 * Lays the engine's tables into schema {@code camunda}, from the scripts inside the engine's own
 * jar, under a history of their own; as the owner, before any context starts.
 */
public record CamundaSchema(
    String url, String owner, String ownerPassword, String applicationRole) {

  private static final String SCHEMA = "camunda";

  public void migrate() {
    Flyway.configure()
        .dataSource(url, owner, ownerPassword)
        .schemas(SCHEMA)
        .defaultSchema(SCHEMA)
        .table("migration")
        .createSchemas(true)
        .locations(new String[0])
        .javaMigrations(new V1__EngineTables())
        .load()
        .migrate();
    grant();
  }

  private void grant() {
    String to = '"' + applicationRole.replace("\"", "\"\"") + '"';
    try (Connection connection = DriverManager.getConnection(url, owner, ownerPassword);
        Statement statement = connection.createStatement()) {
      statement.execute("grant usage on schema camunda to " + to);
      statement.execute(
          "grant select, insert, update, delete on all tables in schema camunda to " + to);
      statement.execute("revoke all on camunda.migration from " + to);
    } catch (SQLException e) {
      throw new IllegalStateException("The engine's tables could not be granted", e);
    }
  }

  /** The tables of 7.24 as the engine's jar creates them. */
  static final class V1__EngineTables extends BaseJavaMigration {

    private static final List<String> PARTS =
        List.of(
            "engine",
            "identity",
            "history",
            "case.engine",
            "case.history",
            "decision.engine",
            "decision.history");

    @Override
    public void migrate(Context context) throws Exception {
      try (Statement statement = context.getConnection().createStatement()) {
        statement.execute("set search_path to " + SCHEMA);
        for (String part : PARTS) {
          statement.execute(script(part));
        }
      }
    }

    private static String script(String part) throws IOException {
      String path = "org/camunda/bpm/engine/db/create/activiti.postgres.create." + part + ".sql";
      try (InputStream in = ProcessEngine.class.getClassLoader().getResourceAsStream(path)) {
        if (in == null) {
          throw new IOException("The engine's jar holds no " + path);
        }
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      }
    }
  }
}
