package org.meguri.command.storage;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.springboot.autoconfig.AxonAutoConfiguration;
import org.axonframework.springboot.autoconfig.AxonTracingAutoConfiguration;
import org.axonframework.springboot.autoconfig.EventProcessingAutoConfiguration;
import org.axonframework.springboot.autoconfig.InfraConfiguration;
import org.axonframework.springboot.autoconfig.TransactionAutoConfiguration;
import org.meguri.command.CommandDesk;
import org.meguri.command.Outcome;
import org.meguri.command.actor.Acting;
import org.meguri.command.storage.postgres.TestDatabase;
import org.meguri.command.storage.postgres.TestDatabase.Coordinates;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A running write model on a fresh database of its own, as the application sees it:
 *
 * <pre>
 * try (TestMeguri meguri = TestMeguri.on("planning").with(MyConfiguration.class).start()) {
 *   meguri.send(new OpenPlan(...), Acting.as(officer, CommandId.of("1")));
 *   meguri.awaitCaughtUp();
 * }
 * </pre>
 *
 * <p>With {@link Builder#whole()} all cases and tables of the command module are there, else only
 * the storage and the given configurations.
 */
public final class TestMeguri implements AutoCloseable {
  private final ConfigurableApplicationContext context;
  private final Coordinates database;

  private TestMeguri(ConfigurableApplicationContext context, Coordinates database) {
    this.context = context;
    this.database = database;
  }

  public static Builder on(String databaseName) {
    return new Builder(databaseName);
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  public Outcome send(Object command, Acting acting) {
    return bean(CommandDesk.class).send(command, acting);
  }

  /** As the application role. */
  public JdbcClient jdbc() {
    return JdbcClient.create(bean(DataSource.class));
  }

  /** As the owner of the database, for what the application may not do. */
  public JdbcTemplate asOwner() {
    return new JdbcTemplate(ownerOf(database));
  }

  public Coordinates database() {
    return database;
  }

  public TransactionTemplate transaction() {
    return new TransactionTemplate(bean(PlatformTransactionManager.class));
  }

  /** Until every projection and reaction has taken everything committed so far. */
  public void awaitCaughtUp() {
    bean(ProjectionStatus.class).awaitCaughtUp(Duration.ofSeconds(30));
  }

  @Override
  public void close() {
    context.close();
  }

  private static DataSource ownerOf(Coordinates database) {
    return source(database.url(), database.ownerUser(), database.ownerPassword());
  }

  private static DataSource source(String url, String user, String password) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setURL(url);
    source.setUser(user);
    source.setPassword(password);
    return source;
  }

  /** What is to run. */
  public static final class Builder {
    private final String databaseName;
    private final List<Class<?>> configurations = new ArrayList<>(List.of(Base.class));
    private final List<String> properties = new ArrayList<>();
    private final List<String> prepared = new ArrayList<>();

    private Builder(String databaseName) {
      this.databaseName = databaseName;
    }

    public Builder with(Class<?>... more) {
      configurations.addAll(List.of(more));
      return this;
    }

    /** All cases and tables of the command module. */
    public Builder whole() {
      configurations.add(Whole.class);
      return this;
    }

    /** {@code name=value}. */
    public Builder property(String property) {
      properties.add(property);
      return this;
    }

    /** A table of the test's own, made by the owner; the application may do all with it. */
    public Builder table(String name, String columns) {
      prepared.add("create table log.%s (%s)".formatted(name, columns));
      prepared.add("grant all on log.%s to meguri_app".formatted(name));
      return this;
    }

    public TestMeguri start() {
      Coordinates database = TestDatabase.fresh(databaseName);
      Migration.migrate(ownerOf(database), database.appUser());
      prepared.forEach(new JdbcTemplate(ownerOf(database))::execute);
      return startOn(database);
    }

    /** On a database that is there already, for a second node or a new start. */
    public TestMeguri startOn(Coordinates database) {
      ConfigurableApplicationContext context =
          new SpringApplicationBuilder(configurations.toArray(Class<?>[]::new))
              .web(WebApplicationType.NONE)
              .bannerMode(org.springframework.boot.Banner.Mode.OFF)
              .logStartupInfo(false)
              .properties(
                  "meguri.test.url=" + database.url(),
                  "meguri.test.user=" + database.appUser(),
                  "meguri.test.password=" + database.appPassword())
              .properties(properties.toArray(String[]::new))
              .run();
      return new TestMeguri(context, database);
    }
  }

  /** The storage on a small pool. */
  @Configuration(proxyBeanMethods = false)
  @Import(StorageConfiguration.class)
  @ImportAutoConfiguration({
    InfraConfiguration.class,
    AxonAutoConfiguration.class,
    EventProcessingAutoConfiguration.class,
    AxonTracingAutoConfiguration.class,
    TransactionAutoConfiguration.class
  })
  static class Base {
    @Bean
    com.zaxxer.hikari.HikariDataSource dataSource(
        org.springframework.core.env.Environment environment) {
      com.zaxxer.hikari.HikariDataSource pool = new com.zaxxer.hikari.HikariDataSource();
      pool.setJdbcUrl(environment.getRequiredProperty("meguri.test.url"));
      pool.setUsername(environment.getRequiredProperty("meguri.test.user"));
      pool.setPassword(environment.getRequiredProperty("meguri.test.password"));
      pool.setMaximumPoolSize(12);
      pool.setMinimumIdle(1);
      return pool;
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource dataSource) {
      return new JdbcTransactionManager(dataSource);
    }

    @Bean
    JdbcClient jdbcClient(DataSource dataSource) {
      return JdbcClient.create(dataSource);
    }

    @Bean
    JdbcTemplate jdbcTemplate(DataSource dataSource) {
      return new JdbcTemplate(dataSource);
    }
  }

  /** Everything below {@code org.meguri.command}, but no test's configuration. */
  @Configuration(proxyBeanMethods = false)
  @ComponentScan(
      basePackages = "org.meguri.command",
      excludeFilters =
          @ComponentScan.Filter(
              type = org.springframework.context.annotation.FilterType.CUSTOM,
              classes = OnlyMainClasses.class))
  static class Whole {}

  /** Keeps out what was compiled from tests. */
  static final class OnlyMainClasses implements org.springframework.core.type.filter.TypeFilter {
    @Override
    public boolean match(
        org.springframework.core.type.classreading.MetadataReader metadata,
        org.springframework.core.type.classreading.MetadataReaderFactory factory)
        throws java.io.IOException {
      String from = metadata.getResource().getURL().toString();
      return from.contains("test-classes") || from.contains("-tests.jar");
    }
  }
}
