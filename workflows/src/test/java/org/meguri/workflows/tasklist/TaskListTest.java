package org.meguri.workflows.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.meguri.workflows.Office;
import org.meguri.workflows.tasklist.TaskQuery.Sort;

/** The views of the list among a hundred thousand open tasks, which no process stands behind. */
class TaskListTest {

  private static final Office OFFICE = Office.open();
  private static final TaskList LIST = OFFICE.bean(TaskList.class);
  private static final int TASKS = 100_000;

  @BeforeAll
  static void manyTasks() {
    OFFICE.openSeason("2006-01-10");
    OFFICE
        .meguri
        .asOwner()
        .update(
            """
            insert into tasklist.task (id, version, project, bureau, fiscal_year, process_instance, process,
              process_version, element, case_id, subject, phase, candidate, holder, state, created_at, due_at)
            select 'bulk-' || lpad(n::text, 6, '0'), 0, 'bulk-' || n % 50, 'bureau' || n % 10, 1999, 'none', 'none', 1,
              'assessPlan', 'case-' || n, case when n % 100 = 0 then '100%_sure' end, 'PLAN', 'officer:bureau' || n % 10,
              case when n % 3 = 0 then 'holder' || n % 200 end, 'OPEN',
              timestamptz '1999-01-01' + n * interval '1 minute', timestamptz '2005-12-01' + (n % 7919) * interval '1 hour'
            from generate_series(1, ?) n on conflict do nothing
            """,
            TASKS);
    OFFICE.meguri.asOwner().execute("analyze tasklist.task");
  }

  @AfterAll
  static void removed() {
    OFFICE.meguri.asOwner().update("delete from tasklist.task where process = 'none'");
  }

  private static TaskQuery query(View view, Sort sort, boolean descending, TaskQuery.Cursor after) {
    return new TaskQuery(view, null, null, null, null, null, sort, descending, after, 50);
  }

  private static List<String> walk(
      String person, View view, Sort sort, boolean descending, int pages) {
    List<String> ids = new ArrayList<>();
    TaskQuery.Cursor after = null;
    for (int page = 0; page < pages; page++) {
      TaskList.Part part = LIST.part(Office.person(person), query(view, sort, descending, after));
      part.tasks().forEach(t -> ids.add(t.id().value()));
      after = part.next();
      if (after == null) {
        break;
      }
    }
    return ids;
  }

  @ParameterizedTest
  @EnumSource(Sort.class)
  void pagesFollowOneAnotherWithoutGapOrRepeat(Sort sort) {
    for (boolean descending : List.of(false, true)) {
      List<String> walked = walk("policy.director", View.WAITING, sort, descending, 4);
      List<String> expected =
          OFFICE
              .meguri
              .jdbc()
              .sql(
                  "select id from tasklist.task where state = 'OPEN' order by %s %s, id %s limit 200"
                      .formatted(
                          sort.column, descending ? "desc" : "asc", descending ? "desc" : "asc"))
              .query(String.class)
              .list();
      assertThat(walked).as("%s descending %s", sort, descending).isEqualTo(expected);
    }
  }

  @Test
  void aReaderSeesTheirOwnTheirRolesAndTheirBureausTasks() {
    assertThat(walk("kyushu.officer2", View.UNCLAIMED, Sort.DUE, false, 3))
        .allMatch(id -> !id.startsWith("bulk"));
    assertThat(LIST.part(Office.person("kyushu.officer2"), TaskQuery.of(View.WAITING, 200)).tasks())
        .isNotEmpty()
        .allMatch(t -> t.bureau().value().equals("kyushu"));
    assertThat(LIST.part(Office.person("admin"), TaskQuery.of(View.WAITING, 50)).tasks()).isEmpty();
    assertThat(LIST.part(Office.person("holder3"), TaskQuery.of(View.MINE, 50)).tasks())
        .hasSize(50)
        .allMatch(t -> Office.person("holder3").equals(t.holder()));
  }

  @Test
  void whatIsDueIsFilteredByTheDaysOfTheOffice() {
    Instant from = Instant.parse("2005-12-05T15:00:00Z");
    Instant before = Instant.parse("2005-12-06T15:00:00Z");
    TaskQuery query =
        new TaskQuery(
            View.WAITING, "bureau3", null, from, before, null, Sort.DUE, false, null, 200);

    assertThat(LIST.part(Office.person("policy.officer"), query).tasks())
        .isNotEmpty()
        .allMatch(t -> !t.dueAt().isBefore(from) && t.dueAt().isBefore(before))
        .allMatch(t -> t.bureau().value().equals("bureau3"));
  }

  @Test
  void textIsLookedForInTitlesOfBothLanguagesNamesAndSubjects() {
    TaskRequest requests = OFFICE.bean(TaskRequest.class);
    assertThat(found(requests, "年度計画を作成"))
        .isNotEmpty()
        .allMatch(t -> t.element().equals("draftPlan"));
    assertThat(found(requests, "K-RIP"))
        .isNotEmpty()
        .allMatch(t -> t.project().value().equals("k-rip"));
    assertThat(found(requests, "100%_S"))
        .hasSize(50)
        .allMatch(t -> "100%_sure".equals(t.subject()));
    assertThat(found(requests, "1%0")).isEmpty();
  }

  private static List<Task> found(TaskRequest requests, String text) {
    return LIST.part(
            Office.person("policy.officer"),
            requests.query("waiting", null, null, null, text, null, null, 50))
        .tasks();
  }

  @Test
  void aPageOfFiftyAmongAHundredThousandIsReadInAMoment() {
    Reach reach =
        new Reach(
            "holder3",
            List.of("officer:bureau3"),
            List.of(),
            List.of(),
            false,
            java.util.Set.of("bureau3"),
            java.util.Set.of(),
            java.util.Set.of());
    for (View view : List.of(View.MINE, View.UNCLAIMED, View.OVERDUE, View.WAITING)) {
      TaskQuery query = TaskQuery.of(view, 50);
      for (int i = 0; i < 100; i++) {
        LIST.part(reach, query);
      }
      long[] nanos = new long[200];
      for (int i = 0; i < nanos.length; i++) {
        long start = System.nanoTime();
        LIST.part(reach, query);
        nanos[i] = System.nanoTime() - start;
      }
      java.util.Arrays.sort(nanos);
      System.out.printf("%s p50 %d us, p95 %d us%n", view, nanos[100] / 1000, nanos[190] / 1000);
      // Ten times the goal of half a millisecond: a shared machine must not fail the build, a
      // missing index must.
      assertThat(nanos[100]).as("p50 of %s in ns", view).isLessThan(5_000_000);
    }
  }
}
