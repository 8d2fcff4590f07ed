package org.meguri.ops.launch;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.meguri.command.storage.postgres.EmbeddedPostgres;

/**
 * The one PostgreSQL of an installation: our own beside the data, or a given one ({@code --database
 * URL} with the two roles' names and passwords in MEGURI_OWNER, MEGURI_OWNER_PASSWORD,
 * MEGURI_APPLICATION, MEGURI_APPLICATION_PASSWORD).
 */
public final class Database implements AutoCloseable {

  private final @Nullable EmbeddedPostgres embedded;
  private final String url;
  private final String owner;
  private final String ownerPassword;
  private final String application;
  private final String applicationPassword;

  private Database(
      @Nullable EmbeddedPostgres embedded,
      String url,
      String owner,
      String ownerPassword,
      String application,
      String applicationPassword) {
    this.embedded = embedded;
    this.url = url;
    this.owner = owner;
    this.ownerPassword = ownerPassword;
    this.application = application;
    this.applicationPassword = applicationPassword;
  }

  public static Database open(Arguments arguments, Consumer<String> progress) {
    Optional<String> given = arguments.value("database");
    if (given.isPresent()) {
      if (!given.get().startsWith("jdbc:postgresql:")) {
        throw new Arguments.BadUsage(
            "--database must be a JDBC URL beginning with jdbc:postgresql:");
      }
      return given(
          given.get(),
          environment("MEGURI_OWNER"),
          environment("MEGURI_OWNER_PASSWORD"),
          environment("MEGURI_APPLICATION"),
          environment("MEGURI_APPLICATION_PASSWORD"));
    }
    EmbeddedPostgres postgres = EmbeddedPostgres.start(arguments.data(), progress);
    return new Database(
        postgres,
        postgres.jdbcUrl("meguri"),
        postgres.ownerUser(),
        postgres.ownerPassword(),
        postgres.applicationUser(),
        postgres.applicationPassword());
  }

  /** A database that is there already, with its two roles. */
  public static Database given(
      String url,
      String owner,
      String ownerPassword,
      String application,
      String applicationPassword) {
    return new Database(null, url, owner, ownerPassword, application, applicationPassword);
  }

  private static String environment(String name) {
    String value = System.getenv(name);
    if (value == null || value.isBlank()) {
      throw new Arguments.BadUsage("With --database the environment must hold " + name);
    }
    return value;
  }

  /** Brings every schema to the version this program knows, as the owner. */
  public void migrate() {
    Flyway.configure()
        .dataSource(url, owner, ownerPassword)
        .locations(
            "classpath:db/log",
            "classpath:db/command",
            "classpath:db/query",
            "classpath:db/workflows",
            "classpath:db/ops")
        .schemas("migrations")
        .defaultSchema("migrations")
        .createSchemas(true)
        .outOfOrder(true)
        .placeholders(Map.of("app", application))
        .load()
        .migrate();
  }

  /** What the context is configured with; the application role only. */
  public Map<String, Object> properties() {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("spring.datasource.url", url);
    properties.put("spring.datasource.username", application);
    properties.put("spring.datasource.password", applicationPassword);
    return properties;
  }

  /**
   * Throws everything away and leaves an empty database; only for a simulation that was
   * interrupted.
   */
  public void empty() {
    if (embedded == null) {
      throw new IllegalStateException(
          "The simulation in the given database was interrupted; give an empty database");
    }
    embedded.replaceDatabase("meguri");
  }

  /**
   * Our own PostgreSQL may be killed too; it comes back with crash recovery, and the pool follows.
   */
  public void supervise(Consumer<String> progress) {
    if (embedded != null) {
      embedded.supervised(progress);
    }
  }

  public String url() {
    return url;
  }

  public String owner() {
    return owner;
  }

  public String ownerPassword() {
    return ownerPassword;
  }

  public String application() {
    return application;
  }

  @Override
  public void close() {
    if (embedded != null) {
      embedded.close();
    }
  }
}
