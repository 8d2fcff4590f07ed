package org.meguri.command.actor;

import java.util.Map;
import org.flywaydb.core.Flyway;
import org.meguri.command.storage.postgres.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The constraint tables alone on a fresh PostgreSQL database, for tests of one book of records. */
public final class ConstraintTables {
  private ConstraintTables() {}

  public static JdbcClient on(String database) {
    return JdbcClient.create(dataSource(database));
  }

  public static DriverManagerDataSource dataSource(String database) {
    TestDatabase.Coordinates at = TestDatabase.fresh(database);
    DriverManagerDataSource source =
        new DriverManagerDataSource(at.url(), at.ownerUser(), at.ownerPassword());
    Flyway.configure()
        .dataSource(source)
        .locations("classpath:db/log", "classpath:db/command")
        .schemas("migrations")
        .placeholders(Map.of("app", at.appUser()))
        .load()
        .migrate();
    return source;
  }
}
