package org.meguri.command.storage;

import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Builds the database as its owner; every module brings its own folder. */
public final class Migration {
  private static final String[] FOLDERS = {
    "classpath:db/log",
    "classpath:db/command",
    "classpath:db/query",
    "classpath:db/workflows",
    "classpath:db/ops"
  };

  private Migration() {}

  /** Brings the database up to date and grants the application role what it needs. */
  public static void migrate(DataSource asOwner, String applicationRole) {
    Flyway.configure()
        .dataSource(asOwner)
        .locations(FOLDERS)
        .failOnMissingLocations(false)
        .defaultSchema("meguri")
        .createSchemas(true)
        .outOfOrder(true)
        .placeholders(Map.of("app", applicationRole))
        .load()
        .migrate();
  }
}
