package org.meguri.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.meguri.command.actor.Acting;
import org.meguri.command.actor.Actor;
import org.meguri.command.actor.ActorDirectory;
import org.meguri.command.actor.CommandId;
import org.meguri.command.actor.Origin;
import org.meguri.command.actor.PersonId;
import org.meguri.command.actor.Role;
import org.meguri.command.actor.Scope;
import org.meguri.command.audit.AuditEvent.CaseRead;
import org.meguri.command.commission.Conflicts;
import org.meguri.command.programme.Programmes;
import org.meguri.command.project.ProjectId;
import org.meguri.command.storage.EventLog;
import org.meguri.command.storage.FactRecorder;
import org.meguri.command.storage.Projection;
import org.meguri.command.storage.Recorded;
import org.meguri.command.storage.TestMeguri;
import org.meguri.query.casefile.CaseFile;
import org.meguri.query.casefile.ExampleYear;
import org.meguri.query.casefile.ProjectCase;
import org.meguri.query.casefile.ProjectFold;
import org.meguri.query.fold.Compared;
import org.meguri.query.tasks.TaskHistory;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;

/** The read side behind the real log: stored, sequenced, delivered, folded. */
class RealLogTest {

  private static TestMeguri meguri;

  /** The product's read side without this module's test configurations. */
  @Configuration(proxyBeanMethods = false)
  @ImportAutoConfiguration(JacksonAutoConfiguration.class)
  @ComponentScan(
      basePackages = "org.meguri.query",
      excludeFilters =
          @ComponentScan.Filter(
              type = FilterType.REGEX,
              pattern = "org\\.meguri\\.query\\.(Example|RealLog).*"))
  static class ReadSide {
    /** Accounts, conflicts and programme as in the examples; recording is the log's own. */
    @Bean
    Accounts accounts() {
      return new Accounts(new ExampleReadSide.Office());
    }

    @Bean
    Programmes programmes() {
      return Optional::empty;
    }

    @Bean
    Beans beans(List<Compared> compared, List<Projection> projections) {
      return new Beans(compared, projections);
    }
  }

  /** The example's accounts without its way of recording. */
  record Accounts(ExampleReadSide.Office office) implements ActorDirectory, Conflicts {
    @Override
    public Actor actorOf(PersonId person, PersonId onBehalfOf) {
      return office.actorOf(person, onBehalfOf);
    }

    @Override
    public Optional<PersonId> personOfLogin(String login) {
      return office.personOfLogin(login);
    }

    @Override
    public Optional<String> loginOf(PersonId person) {
      return office.loginOf(person);
    }

    @Override
    public List<PersonId> holders(Role role, Scope scope) {
      return office.holders(role, scope);
    }

    @Override
    public List<PersonId> substitutedBy(PersonId substitute, LocalDate on) {
      return office.substitutedBy(substitute, on);
    }

    @Override
    public String displayName(PersonId person) {
      return office.displayName(person);
    }

    @Override
    public boolean standsBetween(PersonId person, ProjectId project, LocalDate on) {
      return office.standsBetween(person, project, on);
    }
  }

  /** Beans of which there are several. */
  record Beans(List<Compared> compared, List<Projection> projections) {}

  @BeforeAll
  static void recordAYear() {
    meguri = TestMeguri.on("read_real_log").with(ReadSide.class).start();
    FactRecorder recorder = meguri.bean(FactRecorder.class);
    Map<String, Long> next = new HashMap<>();
    for (Recorded event : ExampleYear.whole().events()) {
      long sequence = next.merge(event.stream(), 1L, Long::sum) - 1;
      Acting acting =
          Acting.as(event.envelope().actor(), CommandId.of(event.eventId())).from(Origin.INVENTED);
      meguri
          .transaction()
          .executeWithoutResult(
              status -> recorder.record("example", event.stream(), sequence, event.fact(), acting));
    }
    meguri.awaitCaughtUp();
  }

  @AfterAll
  static void close() {
    meguri.close();
  }

  @Test
  void theStoredCaseIsTheFoldOfTheLog() {
    ProjectId project = ProjectId.of("k-rip");
    List<Recorded> log = meguri.bean(EventLog.class).read(0, 1000);
    ProjectCase folded = ProjectFold.after(ProjectCase.empty("k-rip"), log);
    assertThat(meguri.bean(CaseFile.class).now(project)).contains(folded);
    assertThat(folded.events()).isEqualTo(ExampleYear.whole().events().size());
    assertThat(meguri.bean(TaskHistory.class).asOf(project, 5)).isEmpty();
    assertThat(meguri.bean(TaskHistory.class).standing())
        .singleElement()
        .satisfies(task -> assertThat(task.finding()).isEqualTo("SUBMITTED"));
  }

  @Test
  void everyReadModelEqualsOneMadeAfresh() {
    Collection<Compared> compared = meguri.bean(Beans.class).compared();
    assertThat(compared).hasSizeGreaterThanOrEqualTo(3);
    for (Compared each : compared) {
      assertThat(each.differences(meguri.bean(EventLog.class).head())).as(each.name()).isEmpty();
    }
  }

  @Test
  void theAuditorsReadingIsRecordedAndLeavesEveryCaseAsItWas() {
    ProjectId project = ProjectId.of("k-rip");
    ProjectCase before = meguri.bean(CaseFile.class).now(project).orElseThrow();
    CaseRead reading = new CaseRead(ExampleYear.OFFICER, project, 1, null, "test");
    meguri
        .transaction()
        .executeWithoutResult(
            status ->
                meguri
                    .bean(FactRecorder.class)
                    .record(
                        "reading",
                        "reading-1",
                        0,
                        reading,
                        Acting.as(ExampleYear.OFFICER, CommandId.of("reading-1"))));
    meguri.awaitCaughtUp();
    assertThat(meguri.bean(CaseFile.class).now(project)).contains(before);
    assertThat(meguri.bean(Beans.class).projections())
        .allMatch(projection -> projection.leavesOut().contains("audit.case-read"));
  }
}
