package org.meguri.ops.running;

import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import org.camunda.bpm.engine.ManagementService;
import org.meguri.command.actor.ActorDirectory;
import org.meguri.command.actor.PersonId;
import org.meguri.command.programme.ProgrammeFile;
import org.meguri.command.storage.ProjectionStatus;
import org.meguri.command.storage.postgres.TestDatabase;
import org.meguri.ops.accounts.AccountDesk;
import org.meguri.ops.accounts.SampleAccount;
import org.meguri.ops.clock.OfficeClock;
import org.meguri.ops.launch.Context;
import org.meguri.ops.launch.Database;
import org.meguri.ops.simulation.SampleDatabase;
import org.meguri.workflows.calendar.YearOpening;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One Meguri for all tests of this module, started as {@code start} does: the second term's
 * programme with its sample accounts and commission, on a port of its own, on a day in January
 * 2006. Its clock goes forward only. From before its start every connection of this JVM is noted.
 */
public final class RunningMeguri {

  public static final String PASSWORD = "evaluation-commission-2006";

  private static final String ISSUER = "meti";
  private static final long SEED = 2006;
  private static final LocalDate BEGINNING = LocalDate.of(2006, 1, 4);
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final RunningMeguri SHARED = new RunningMeguri();

  private final Callers callers = Callers.watched();
  private final MockOAuth2Server issuer = new MockOAuth2Server();
  private final ConfigurableApplicationContext context;
  private final ProgrammeFile programme;

  private RunningMeguri() {
    issuer.start(InetAddress.getLoopbackAddress(), 0);
    TestDatabase.Coordinates at = TestDatabase.fresh("ops");
    Database database =
        Database.given(
            at.url(), at.ownerUser(), at.ownerPassword(), at.appUser(), at.appPassword());
    Context.migrate(database);
    context =
        Context.withPages(
            database,
            Map.of(
                "server.port", "0",
                "spring.security.oauth2.resourceserver.jwt.issuer-uri",
                    issuer.issuerUrl(ISSUER).toString(),
                "meguri.sample", "true",
                "meguri.clock.start", morningOf(BEGINNING).toString(),
                "meguri.calendar.ticking", "false",
                "camunda.bpm.job-execution.max-wait", "300"));
    programme = SampleDatabase.layDown(context, SEED);
    bean(AccountDesk.class).setSamplePassword(programme, SEED, PASSWORD);
    Runtime.getRuntime().addShutdownHook(new Thread(this::close, "stop-running"));
  }

  public static RunningMeguri shared() {
    return SHARED;
  }

  public String address() {
    return "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  public JdbcClient jdbc() {
    return bean(JdbcClient.class);
  }

  public ProgrammeFile programme() {
    return programme;
  }

  public PersonId person(String login) {
    return SampleAccount.personOf(login, SEED);
  }

  /** A token of the issuer this Meguri trusts, naming that login. */
  public String tokenFor(String login) {
    return issuer
        .issueToken(ISSUER, "client", "meguri", Map.of("preferred_username", login))
        .serialize();
  }

  /** Goes on to the morning of that day, unless it is later already, and opens what is due. */
  public void goOnTo(LocalDate day) {
    OfficeClock clock = bean(OfficeClock.class);
    if (morningOf(day).isAfter(clock.instant())) {
      settle();
      clock.moveTo(morningOf(day));
    }
    bean(YearOpening.class).openDue();
    settle();
  }

  public Instant now() {
    return bean(OfficeClock.class).instant();
  }

  /** Until the engine has nothing to do at this moment and every reader knows everything. */
  public void settle() {
    ManagementService jobs = bean(ManagementService.class);
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(50))
        .until(() -> jobs.createJobQuery().executable().withRetriesLeft().count() == 0);
    bean(ProjectionStatus.class).awaitCaughtUp(PATIENCE);
  }

  /** The logins of those who hold such a task of the project, in their order. */
  public List<String> holders(String element, String project) {
    ActorDirectory people = bean(ActorDirectory.class);
    return jdbc()
        .sql(
            "select holder from tasklist.task where element = ? and project = ? and state = 'OPEN'")
        .params(element, project)
        .query(String.class)
        .list()
        .stream()
        .map(person -> people.loginOf(PersonId.of(person)).orElseThrow())
        .sorted()
        .toList();
  }

  /** How many facts the log holds; unchanged where nothing was recorded. */
  public long facts() {
    return jdbc().sql("select count(*) from log.event").query(Long.class).single();
  }

  /** Hosts this JVM wanted to reach, whether it did or not. */
  public Set<String> askedFor() {
    return callers.asked();
  }

  /** Addresses this JVM has written to; a moment late. */
  public Set<String> writtenTo() {
    return callers.written();
  }

  /** After the last test that needs it. */
  public void close() {
    context.close();
    issuer.shutdown();
  }

  private static Instant morningOf(LocalDate day) {
    return day.atTime(9, 0).atZone(OfficeClock.TOKYO).toInstant();
  }
}
