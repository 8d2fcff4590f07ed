package org.meguri.command.storage.postgres;

import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * One durable PostgreSQL for all tests of a JVM, kept below the module's {@code target} and used
 * again by the next run. Each test class takes a database of its own.
 */
public final class TestDatabase {
  private TestDatabase() {}

  /** How to reach a database in both roles. */
  public record Coordinates(
      String url, String ownerUser, String ownerPassword, String appUser, String appPassword) {}

  /** An empty database of that name; one left by an earlier run is dropped. */
  public static Coordinates fresh(String name) {
    EmbeddedPostgres postgres = Shared.POSTGRES;
    postgres.replaceDatabase(name);
    return new Coordinates(
        postgres.jdbcUrl(name),
        postgres.ownerUser(),
        postgres.ownerPassword(),
        postgres.applicationUser(),
        postgres.applicationPassword());
  }

  private static final class Shared {
    static final EmbeddedPostgres POSTGRES = start();

    private static EmbeddedPostgres start() {
      Consumer<String> silent = text -> {};
      EmbeddedPostgres postgres =
          EmbeddedPostgres.start(Path.of("target", "test-postgres"), silent);
      Runtime.getRuntime().addShutdownHook(new Thread(postgres::close, "stop-test-postgres"));
      return postgres;
    }
  }
}
