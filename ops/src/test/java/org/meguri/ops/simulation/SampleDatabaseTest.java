package org.meguri.ops.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.meguri.command.grant.GrantStep;
import org.meguri.command.partnership.PartnershipStage;
import org.meguri.command.programme.ProgrammeFile;
import org.meguri.command.storage.postgres.TestDatabase;
import org.meguri.ops.MeguriApplication;
import org.meguri.ops.accounts.SampleAccount;
import org.meguri.ops.launch.Context;
import org.meguri.ops.launch.Database;
import org.meguri.ops.launch.Progress;
import org.meguri.ops.running.RunningMeguri;
import org.meguri.query.cases.designation.DesignationState;
import org.meguri.query.cases.measure.MeasureApplicationState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What {@code start --sample} opens: the whole sample, built as it builds it. */
class SampleDatabaseTest {

  /** Till here the shorter simulation goes, by the end of a day. */
  private static final LocalDate SHORT = LocalDate.of(2006, 5, 12);

  private static final File TOLD = new File("target/simulated-elsewhere.txt");
  private static final ProgrammeFile PROGRAMME = RunningMeguri.shared().programme();
  private static final Progress PROGRESS = new Progress();
  private static Database database;
  private static JdbcClient jdbc;
  private static Instant opensAt;
  private static TestDatabase.Coordinates again;
  private static Process elsewhere;

  @BeforeAll
  static void build() throws IOException {
    again = TestDatabase.fresh("sample_again");
    elsewhere = simulateElsewhere(again);
    database = database(TestDatabase.fresh("sample"));
    Context.migrate(database);
    opensAt = SampleDatabase.prepare(database, true, PROGRESS).orElseThrow();
    jdbc =
        JdbcClient.create(
            new DriverManagerDataSource(
                database.url(), database.owner(), database.ownerPassword()));
  }

  @AfterAll
  static void stop() {
    elsewhere.destroy();
  }

  private static Database database(TestDatabase.Coordinates at) {
    return Database.given(
        at.url(), at.ownerUser(), at.ownerPassword(), at.appUser(), at.appPassword());
  }

  @Test
  void opensOnWednesday16May2007AtNine() {
    assertThat(opensAt).isEqualTo(Instant.parse("2007-05-16T00:00:00Z"));
  }

  @Test
  void holdsAGrantAtEveryStep() {
    assertThat(statesOf("grant")).containsAll(names(GrantStep.values()));
  }

  @Test
  void holdsDesignationsPartnershipsAndMeasureApplicationsInEveryState() {
    assertThat(statesOf("designation")).containsAll(names(DesignationState.Status.values()));
    assertThat(statesOf("partnership")).containsAll(names(PartnershipStage.values()));
    assertThat(statesOf("measure-application"))
        .containsAll(names(MeasureApplicationState.Status.values()));
  }

  @Test
  void everyGrantAndDesignationSaysThatItIsInvented() {
    assertThat(
            strings(
                """
                select distinct metadata::json ->> 'origin' from log.event
                where stream_type in ('grant', 'partnership', 'measure-application', 'member', 'activity')
                """))
        .containsExactly("INVENTED");
  }

  @Test
  void holds81BaseOrganizationsAnd105ClusterManagers() {
    assertThat(
            count(
                "select count(distinct organization) from designation.standing where kind = 'BASE'"))
        .isEqualTo(81);
    assertThat(count("select count(*) from cluster_manager.post where last_day is null"))
        .isEqualTo(Managers.MANAGERS);
  }

  @Test
  void holds6100CompaniesAnd250Universities() {
    String members = "select count(*) from member.entry where merged_into is null and kind = ";
    assertThat(count(members + "'COMPANY'")).isEqualTo(6_100);
    assertThat(count(members + "'UNIVERSITY'")).isEqualTo(250);
  }

  @Test
  void everyAccountIsThereWithItsRole() {
    List<String> held =
        strings(
            """
            select h.person || ' ' || h.role || ' ' || h.scope_id from actor.role_held h
            join actor.account a using (person) where h.ended_on is null
            """);
    List<String> meant =
        SampleAccount.of(PROGRAMME).stream()
            .map(a -> a.person(SampleDatabase.SEED) + " " + a.role().role() + scope(a))
            .toList();
    assertThat(held).containsAll(meant);
  }

  private static String scope(SampleAccount account) {
    return " " + account.role().scope().id();
  }

  @ParameterizedTest
  @ValueSource(strings = {"staff", "officer", "director", "manager", "policy.officer"})
  void tasksWaitForTheRole(String role) {
    assertThat(
            count(
                "select count(*) from tasklist.task where state = 'OPEN' and split_part(candidate, ':', 1) = '"
                    + role
                    + "'"))
        .isPositive();
  }

  @Test
  void reviewersOfTheCommissionHaveOpinionsToGive() {
    assertThat(
            count(
                "select count(*) from tasklist.task where state = 'OPEN' and element = 'giveOpinion'"))
        .isPositive();
  }

  /** Another Java beside this one, so that no order of its memory makes them alike. */
  @Test
  void theSameSeedGivesTheSameContentAgain() throws InterruptedException {
    assertThat(elsewhere.waitFor(10, TimeUnit.MINUTES)).isTrue();
    assertThat(elsewhere.exitValue()).as("see " + TOLD).isZero();
    Instant end = Setting.at(SHORT, LocalTime.of(18, 0));
    List<String> content = LogContent.of(database(again), end);
    assertThat(content).hasSizeGreaterThan(6_000);
    assertThat(LogContent.of(database, end)).containsExactlyElementsOf(content);
  }

  private static Process simulateElsewhere(TestDatabase.Coordinates at) throws IOException {
    ProcessBuilder java =
        new ProcessBuilder(
            System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
            "-Xmx512m",
            "-cp",
            System.getProperty("java.class.path"),
            MeguriApplication.class.getName(),
            "simulate",
            "--database",
            at.url(),
            "--until",
            SHORT.toString());
    java.environment().put("MEGURI_OWNER", at.ownerUser());
    java.environment().put("MEGURI_OWNER_PASSWORD", at.ownerPassword());
    java.environment().put("MEGURI_APPLICATION", at.appUser());
    java.environment().put("MEGURI_APPLICATION_PASSWORD", at.appPassword());
    return java.redirectErrorStream(true).redirectOutput(TOLD).start();
  }

  private static List<String> statesOf(String kind) {
    return jdbc.sql(
            "select distinct status from cases.version where to_position is null and kind = ?")
        .param(kind)
        .query(String.class)
        .list();
  }

  private static List<String> names(Enum<?>[] states) {
    return Arrays.stream(states).map(Enum::name).toList();
  }

  private static List<String> strings(String sql) {
    return jdbc.sql(sql).query(String.class).list();
  }

  private static long count(String sql) {
    return jdbc.sql(sql).query(Long.class).single();
  }
}
