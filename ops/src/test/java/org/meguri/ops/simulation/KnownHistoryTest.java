package org.meguri.ops.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.meguri.command.storage.postgres.TestDatabase;
import org.meguri.ops.launch.Context;
import org.meguri.ops.launch.Database;
import org.meguri.ops.launch.Progress;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * How the first term's nineteen projects become the second term's seventeen, through the processes;
 * the short form of the five years.
 */
class KnownHistoryTest {

  private static final LocalDate UNTIL = LocalDate.of(2006, 4, 3);
  private static final KnownHistory HISTORY = KnownHistory.of(Set.of());
  private static JdbcClient jdbc;

  @BeforeAll
  static void carry() {
    TestDatabase.Coordinates at = TestDatabase.fresh("known_history");
    Database database =
        Database.given(
            at.url(), at.ownerUser(), at.ownerPassword(), at.appUser(), at.appPassword());
    Context.migrate(database);
    SampleDatabase.build(
        database,
        new Wanted(
            Setting.at(UNTIL, LocalTime.of(18, 0)),
            SampleDatabase.SEED,
            Density.KNOWN_HISTORY,
            Set.of(),
            true),
        new Progress());
    jdbc =
        JdbcClient.create(
            new DriverManagerDataSource(
                database.url(), database.owner(), database.ownerPassword()));
  }

  @Test
  void nineteenProjectsAreInForceOn1April2005AndSeventeenOn1April2006() {
    assertThat(inForce("2005-04-01")).isEqualTo(19);
    assertThat(inForce("2006-04-01")).isEqualTo(17);
  }

  @Test
  void theSeventeenBearTheNamesAndBelongToTheBureausOfTheSource() {
    assertThat(
            told(
                """
                select project, concat_ws(' ', content ->> 'bureau', content -> 'name' ->> 'en',
                  content -> 'name' ->> 'ja') from project.entry where ended_from is null
                """))
        .isEqualTo(
            bySource(
                p ->
                    p.path("bureau").asText()
                        + " "
                        + p.path("name").path("en").asText()
                        + " "
                        + p.path("name").path("ja").asText()));
  }

  @Test
  void eachIsDecidedAsTheSourceSays() {
    assertThat(
            told(
                """
                select payload::json ->> 'project', coalesce(payload::json ->> 'change', 'ADOPTED') from log.event
                where name in ('project.modified', 'project.adopted')
                """))
        .isEqualTo(bySource(p -> p.path("decision").asText()));
  }

  @Test
  void whatTheSourceDoesNotSayOutrightIsMarkedAsInferred() {
    assertThat(
            told(
                """
                select payload::json ->> 'project', coalesce(payload::json ->> 'basis', 'null') from log.event
                where name in ('project.modified', 'project.adopted')
                """))
        .isEqualTo(bySource(p -> p.path("decisionBasis").asText()));
    assertThat(
            jdbc.sql(
                    "select payload::json ->> 'basis' from log.event where name = 'project.abolished'")
                .query(String.class)
                .list())
        .hasSize(5)
        .containsOnly("inferred");
  }

  @Test
  void everyDecisionWasProposedCheckedAndDecidedByOthers() {
    assertThat(
            count(
                """
                select count(*) from log.event d join log.event p on p.stream = d.stream and p.name = 'proposal.drafted'
                where d.name = 'proposal.decided' and d.payload::json ->> 'by' <> p.payload::json ->> 'by'
                """))
        .isEqualTo(19 + 3 + 1);
    assertThat(count("select count(*) from log.event where name = 'proposal.framework-confirmed'"))
        .isEqualTo(19 + 3);
  }

  @Test
  void noPlanIsMadeForAProjectThatEnds() {
    assertThat(count("select count(distinct stream) from log.event where name = 'plan.opened'"))
        .isEqualTo(17);
  }

  @Test
  void everyPlanIsDraftedByAllWhoPromoteItFromTheFirstDayOn() {
    assertThat(count("select count(distinct stream) from log.event where name = 'plan.submitted'"))
        .isEqualTo(17);
  }

  @Test
  void thereIsNoIncidentAndNoDeadLetter() {
    assertThat(count("select count(*) from camunda.act_ru_incident")).isZero();
    assertThat(count("select count(*) from log.dead_letter")).isZero();
  }

  private static long inForce(String day) {
    return count(
        "select count(*) from project.entry where in_force_from <= '%1$s' and (ended_from is null or ended_from > '%1$s')"
            .formatted(day));
  }

  private static Map<String, String> told(String sql) {
    Map<String, String> told = new TreeMap<>();
    jdbc.sql(sql).query((row, n) -> told.put(row.getString(1), row.getString(2))).list();
    return told;
  }

  private static Map<String, String> bySource(Function<JsonNode, String> what) {
    List<JsonNode> projects = HISTORY.projects();
    return projects.stream()
        .collect(
            Collectors.toMap(p -> p.path("id").asText(), what, (one, other) -> one, TreeMap::new));
  }

  private static long count(String sql) {
    return jdbc.sql(sql).query(Long.class).single();
  }
}
