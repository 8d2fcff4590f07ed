package org.meguri.query.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.meguri.command.ProjectFact;
import org.meguri.command.plan.PlanEvent.PlanApproved;
import org.meguri.command.project.ProjectEvent.ProjectDecided;
import org.meguri.command.project.ProjectId;
import org.meguri.command.storage.Projection;
import org.meguri.command.storage.Recorded;
import org.meguri.command.work.TaskEvent.TaskReminded;
import org.meguri.command.work.TaskId;
import org.meguri.query.ExampleReadSide;
import org.meguri.query.OnTheReadSide;
import org.meguri.query.fold.Compared;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The stored case, past states and a rebuilt one come from the same fold, on a real database. */
@OnTheReadSide
class CaseFileTest {

  private static final ProjectId PROJECT = ProjectId.of(ExampleReadSide.OPEN);

  @Autowired CaseFile cases;
  @Autowired CaseFiles files;
  @Autowired History history;
  @Autowired JdbcTemplate jdbc;
  @Autowired List<Projection> projections;
  @Autowired List<Compared> compared;

  @AfterEach
  void feedAfresh() {
    projections.forEach(Projection::reset);
    projections.forEach(projection -> projection.apply(history.events()));
  }

  @Test
  void nowIsTheFoldOfEverything() {
    assertThat(cases.now(PROJECT)).contains(replayed(history.head()));
  }

  @Test
  void asOfAPositionIsTheReplayUpToIt() {
    for (long position = 1; position <= history.head(); position++) {
      assertThat(cases.asOf(PROJECT, position))
          .as("position " + position)
          .contains(replayed(position));
    }
  }

  @Test
  void severalCasesReadAtOnceAreThoseReadOneByOne() {
    List<String> both = List.of(ExampleReadSide.SEALED, ExampleReadSide.OPEN, "no-such-project");
    for (long position = 0; position <= history.head(); position++) {
      long known = position;
      List<ProjectCase> oneByOne =
          both.stream()
              .sorted()
              .flatMap(id -> cases.asOf(ProjectId.of(id), known).stream())
              .toList();
      assertThat(files.asOf(both, position)).as("position %d", position).isEqualTo(oneByOne);
    }
    assertThat(files.now(both)).isEqualTo(files.asOf(both, history.head())).hasSize(2);
  }

  @Test
  void beforeTheFirstEventNothingIsKnown() {
    assertThat(cases.asOf(PROJECT, 0)).isEmpty();
    assertThat(cases.asOf(ProjectId.of("no-such-project"), history.head())).isEmpty();
  }

  @Test
  void asOfAMomentIsWhatWasSequencedByThen() {
    Recorded decided = history.at(List.of(history.positionOf(ProjectDecided.class))).get(0);
    assertThat(cases.asOf(PROJECT, decided.sequencedAt()).orElseThrow().heading().status())
        .isEqualTo(Status.IN_FORCE);
    assertThat(
            cases
                .asOf(PROJECT, decided.sequencedAt().minusNanos(1))
                .orElseThrow()
                .heading()
                .status())
        .isEqualTo(Status.PREPARATION);
  }

  @Test
  void aDecisionKnownInMarchIsTrueOnlyInApril() {
    long known = history.positionOf(PlanApproved.class);
    assertThat(
            cases
                .trueOn(PROJECT, LocalDate.of(2006, 3, 31), known)
                .orElseThrow()
                .heading()
                .status())
        .isEqualTo(Status.PREPARATION);
    assertThat(
            cases.trueOn(PROJECT, LocalDate.of(2006, 4, 1), known).orElseThrow().heading().status())
        .isEqualTo(Status.IN_FORCE);
  }

  @Test
  void aLongCaseIsReadFromItsCheckpoints() {
    History longer = new History();
    new ExampleYear(longer, ExampleReadSide.OPEN, ExampleYear.BUREAU).prepared().planned();
    for (int i = 0; i < 2 * CaseFileProjection.CHECKPOINT_EVERY; i++) {
      longer.add(
          new TaskReminded(
              TaskId.of("task-draft-k-rip"), PROJECT, longer.events().get(0).recordedAt()));
    }
    CaseFileProjection projection = new CaseFileProjection(jdbc);
    projection.reset();
    for (List<Recorded> batch : inBatches(longer.events(), 70)) {
      projection.apply(batch);
    }
    assertThat(jdbc.queryForObject("select count(*) from casefile.checkpoint", Integer.class))
        .isEqualTo(2);
    CaseFile longCase =
        new CaseFile(
            org.springframework.jdbc.core.simple.JdbcClient.create(jdbc.getDataSource()), longer);
    CaseFiles longCases =
        new CaseFiles(
            org.springframework.jdbc.core.simple.JdbcClient.create(jdbc.getDataSource()), longer);
    for (long position : new long[] {1, 199, 200, 201, 399, 400, 401, longer.head()}) {
      assertThat(longCases.asOf(List.of(ExampleReadSide.OPEN), position))
          .isEqualTo(longCase.asOf(PROJECT, position).stream().toList());
      assertThat(longCase.asOf(PROJECT, position))
          .contains(
              ProjectFold.after(
                  ProjectCase.empty(PROJECT.value()), longer.read(0, (int) position)));
    }
  }

  @Test
  void everyProjectionComesOutTheSameWhateverTheBatches() {
    projections.forEach(Projection::reset);
    for (List<Recorded> batch : inBatches(history.events(), 7)) {
      projections.forEach(projection -> projection.apply(batch));
    }
    for (Compared each : compared) {
      assertThat(each.differences(history.head())).as(each.name()).isEmpty();
    }
  }

  @Test
  void aRowChangedBehindTheLogsBackIsFoundByField() {
    jdbc.update(
        """
        update casefile.project_case
        set content = replace(content::text, 'goes well', 'goes badly')::json
        where project = 'k-rip'
        """);
    jdbc.update("update projects.project_version set to_position = 99 where to_position is null");
    jdbc.update("update field.figure set figure = figure + 1");
    jdbc.update("update cases.version set status = 'FORGED'");
    jdbc.update("update lineage.step set name_en = 'Forged'");
    jdbc.update(
        """
        insert into monitored.answer values
          ('answer-forged', 'monitoring-2006', 'k-rip', 'COMPANY', 1, 'WORK', '{}', '{}')
        """);
    jdbc.update(
        """
        insert into moneyledger.booking (position, line, project, fiscal_year, source, kind,
          case_kind, case_id, amount, recorded_at)
        values (1, 0, 'k-rip', 2006, 'budget-k-rip-2006', 'ALLOCATION', 'budget',
          'budget-k-rip-2006', 1, now())
        """);
    jdbc.update("delete from access.reviewer where person = 'p-member'");
    jdbc.update(
        """
        update taskhistory.task_version
        set content = replace(content::text, 'SUBMITTED', 'FORGED')::json
        """);
    for (Compared each : compared) {
      assertThat(each.differences(history.head())).as(each.name()).isNotEmpty();
    }
    assertThat(compared)
        .flatExtracting(each -> each.differences(history.head()))
        .anyMatch(
            difference -> difference.field().contains("k-rip/profile/continuations/1/reason"));
  }

  private ProjectCase replayed(long position) {
    return ProjectFold.after(
        ProjectCase.empty(PROJECT.value()),
        history.events().stream()
            .filter(event -> event.position() <= position)
            .filter(
                event -> ProjectFact.projectOf(event.fact()).filter(PROJECT::equals).isPresent())
            .toList());
  }

  private static List<List<Recorded>> inBatches(List<Recorded> events, int size) {
    List<List<Recorded>> batches = new ArrayList<>();
    for (int from = 0; from < events.size(); from += size) {
      batches.add(events.subList(from, Math.min(events.size(), from + size)));
    }
    return batches;
  }
}
