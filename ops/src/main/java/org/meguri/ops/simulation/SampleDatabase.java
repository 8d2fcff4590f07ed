package org.meguri.ops.simulation;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.meguri.command.actor.Acting;
import org.meguri.command.actor.CommandId;
import org.meguri.command.actor.Origin;
import org.meguri.command.actor.PersonId;
import org.meguri.command.programme.ImportResult;
import org.meguri.command.programme.ProgrammeFile;
import org.meguri.command.programme.ProgrammeImport;
import org.meguri.command.programme.Programmes;
import org.meguri.ops.accounts.AccountDesk;
import org.meguri.ops.accounts.CommissionSetUp;
import org.meguri.ops.accounts.Installation;
import org.meguri.ops.clock.OfficeClock;
import org.meguri.ops.launch.Context;
import org.meguri.ops.launch.Database;
import org.meguri.ops.launch.Progress;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A database with METI's second term as simulated up to a day, and the moment its clock goes on
 * from.
 */
public final class SampleDatabase {

  public static final long SEED = 2006;

  /** The sample's today, a Wednesday. */
  static final LocalDate SAMPLE_DAY = LocalDate.of(2007, 5, 16);

  /** Nine in the morning. */
  static final Instant SAMPLE_TODAY = SAMPLE_DAY.atTime(9, 0).atZone(OfficeClock.TOKYO).toInstant();

  private static final String STATE = "simulation";
  private static final String READY = "ready";
  private static final int THREADS = 3;

  /** How long what follows the log rests while nobody looks at it. */
  private static final Duration NOBODY_READS = Duration.ofSeconds(1);

  private SampleDatabase() {}

  /**
   * The moment the clock of this installation goes on from: of a simulated one where it last stood,
   * of a real one none. Builds the sample where {@code wanted} and nothing is there yet.
   */
  public static Optional<Instant> prepare(Database database, boolean wanted, Progress progress) {
    Optional<String> state = installation(database, STATE);
    if (state.isEmpty() && !wanted) {
      return Optional.empty();
    }
    if (!isReady(database)) {
      build(database, Wanted.sample(SAMPLE_TODAY), progress);
    }
    return Optional.of(clockGoesOnFrom(database));
  }

  static boolean isReady(Database database) {
    return installation(database, STATE).filter(READY::equals).isPresent();
  }

  /**
   * Lays down the programme, accounts and commission, and simulates to the day wanted; an
   * unfinished one is begun afresh.
   */
  static void build(Database database, Wanted wanted, Progress progress) {
    if (installation(database, STATE).isPresent()) {
      progress.step("The simulation was interrupted; beginning afresh");
      database.empty();
      Context.migrate(database);
    }
    Instant beginning = wanted.beginning();
    progress.step(
        "Working the plan's projects from "
            + LocalDate.ofInstant(beginning, OfficeClock.TOKYO)
            + " on (every figure is invented)");
    Map<String, Object> properties = new HashMap<>();
    properties.put("meguri.clock.start", beginning.toString());
    properties.put("meguri.sequencer.pace-millis", NOBODY_READS.toMillis());
    properties.put("meguri.projections.rest-millis", NOBODY_READS.toMillis());
    try (ConfigurableApplicationContext context = Context.withoutPages(database, properties)) {
      context.getBean(Installation.class).write(STATE, "building");
      OfficeClock clock = context.getBean(OfficeClock.class);
      clock.standStill();
      clock.moveTo(beginning);
      ProgrammeFile programme = layDown(context, wanted);
      Simulation.Worked worked =
          context.getBean(Simulation.class).run(wanted, programme, THREADS, progress);
      context.getBean(Installation.class).write("clock", wanted.until().toString());
      context.getBean(Installation.class).write(STATE, READY);
      ClosingTable.of(context, programme, worked).print(progress);
    }
  }

  /** The second term's programme, the sample accounts and the commission, before any work. */
  public static ProgrammeFile layDown(ConfigurableApplicationContext context, long seed) {
    return layDown(context, Wanted.sample(SAMPLE_TODAY).with(seed));
  }

  /** The programme the simulated people know: where it begins earlier, the one that is to come. */
  private static ProgrammeFile layDown(ConfigurableApplicationContext context, Wanted wanted) {
    Optional<KnownHistory> history = wanted.history();
    byte[] file =
        history
            .map(KnownHistory::beginning)
            .orElseGet(() -> ProgrammeResource.read(KnownHistory.SECOND_TERM, wanted.projects()));
    ImportResult result =
        context
            .getBean(ProgrammeImport.class)
            .take(
                file,
                Acting.as(PersonId.SYSTEM, CommandId.of("set-up:programme")).from(Origin.SOURCE));
    if (result instanceof ImportResult.Rejected rejected) {
      throw new IllegalStateException("The programme's own file is wrong: " + rejected.errors());
    }
    ProgrammeFile inUse = context.getBean(Programmes.class).current();
    ProgrammeFile programme =
        history.map(h -> ProgrammeImport.understood(h.everyProject())).orElse(inUse);
    LocalDate from = LocalDate.ofInstant(wanted.beginning(), OfficeClock.TOKYO);
    context.getBean(AccountDesk.class).openSample(programme, wanted.seed(), from);
    if (programme.commission() != null) {
      context.getBean(CommissionSetUp.class).appoint(programme.commission(), wanted.seed());
    }
    return programme;
  }

  private static Instant clockGoesOnFrom(Database database) {
    Instant laidDown = Instant.parse(installation(database, "clock").orElseThrow());
    Optional<Instant> last =
        query(
                database,
                "select to_char(max(sequenced_at) at time zone 'UTC',"
                    + " 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"') from log.position")
            .map(Instant::parse);
    return last.filter(l -> l.isAfter(laidDown)).orElse(laidDown);
  }

  private static Optional<String> installation(Database database, String name) {
    return query(database, "select value from web.installation where name = '" + name + "'");
  }

  private static Optional<String> query(Database database, String sql) {
    try (Connection connection =
            DriverManager.getConnection(
                database.url(), database.owner(), database.ownerPassword());
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      return row.next() ? Optional.ofNullable(row.getString(1)) : Optional.empty();
    } catch (SQLException e) {
      throw new IllegalStateException("The installation cannot be read", e);
    }
  }
}
