package org.meguri.ops.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.meguri.command.CommandDesk;
import org.meguri.command.Outcome;
import org.meguri.command.actor.PersonId;
import org.meguri.command.programme.ProgrammeFile;
import org.meguri.command.storage.EventLog;
import org.meguri.command.storage.Processors;
import org.meguri.ops.accounts.SampleAccount;
import org.meguri.ops.launch.Context;
import org.meguri.ops.launch.Database;
import org.meguri.ops.simulation.SampleDatabase;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The running system under measurement, with its programme and accounts laid down, and a way into
 * the database as its owner for what has to be there in bulk.
 */
final class Office implements AutoCloseable {

  /** The project most measures work on. */
  static final String PROJECT = "k-rip";

  private static final Instant TODAY = Instant.parse("2006-01-11T00:30:00Z");
  private static final Duration CATCH_UP = Duration.ofMinutes(5);
  private static final long LOOK_AGAIN_NANOS = 1_000_000;

  private final ConfigurableApplicationContext context;
  private final HikariDataSource ownersPool;
  private final JdbcTemplate owner;
  private final ProgrammeFile programme;

  private Office(
      ConfigurableApplicationContext context, HikariDataSource ownersPool, ProgrammeFile file) {
    this.context = context;
    this.ownersPool = ownersPool;
    this.owner = new JdbcTemplate(ownersPool);
    this.programme = file;
  }

  static Office open(Database database) {
    Context.migrate(database);
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("meguri.clock.start", TODAY.toString());
    ConfigurableApplicationContext context = Context.withoutPages(database, properties);
    HikariConfig pool = new HikariConfig();
    pool.setJdbcUrl(database.url());
    pool.setUsername(database.owner());
    pool.setPassword(database.ownerPassword());
    pool.setMaximumPoolSize(4);
    pool.setPoolName("bench");
    return new Office(
        context, new HikariDataSource(pool), SampleDatabase.layDown(context, SampleDatabase.SEED));
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  <T> List<T> beans(Class<T> type) {
    return List.copyOf(context.getBeansOfType(type).values());
  }

  ProgrammeFile programme() {
    return programme;
  }

  /** As the owner of everything. */
  JdbcTemplate owner() {
    return owner;
  }

  /** As the application. */
  DataSource application() {
    return bean(DataSource.class);
  }

  CommandDesk desk() {
    return bean(CommandDesk.class);
  }

  PersonId person(String login) {
    return SampleAccount.personOf(login, SampleDatabase.SEED);
  }

  String bureau() {
    return programme.project(PROJECT).orElseThrow().bureau().value();
  }

  List<String> bureaus() {
    return programme.bureaus().stream().map(b -> b.id().value()).toList();
  }

  /** Projections stand still while something else is measured. */
  void stopProjections() {
    bean(Processors.class).stop();
  }

  void startProjections() {
    bean(Processors.class).start();
  }

  void awaitCaughtUp() {
    bean(Processors.class).awaitCaughtUp(CATCH_UP);
  }

  /** Every event has its position. */
  long awaitPositions() {
    Long last = owner.queryForObject("select max(global_index) from log.event", Long.class);
    await(
        () ->
            Boolean.TRUE.equals(
                owner.queryForObject(
                    "select coalesce(max(global_index), 0) >= ? from log.position",
                    Boolean.class,
                    last)));
    return bean(EventLog.class).head();
  }

  /** What bulk rows need before they are measured. */
  void vacuum(String... tables) {
    for (String table : tables) {
      owner.execute("vacuum analyze " + table);
    }
  }

  static void await(BooleanSupplier condition) {
    long end = System.nanoTime() + CATCH_UP.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("Waited in vain for " + CATCH_UP);
      }
      LockSupport.parkNanos(LOOK_AGAIN_NANOS);
    }
  }

  static void must(Outcome outcome) {
    if (outcome instanceof Outcome.Refused refused) {
      throw new IllegalStateException("What is measured was refused: " + refused);
    }
  }

  @Override
  public void close() {
    ownersPool.close();
    context.close();
  }
}
