package org.meguri.ops.bench;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.meguri.command.actor.PersonId;
import org.meguri.workflows.tasklist.TaskList;
import org.meguri.workflows.tasklist.TaskQuery;
import org.meguri.workflows.tasklist.View;

/**
 * The first page of an officer's open tasks among a hundred thousand: authorized, filtered by due
 * date, sorted, fifty rows; the same page asked of Camunda.
 */
final class TaskPage implements Measure {

  private static final int ROWS = 50;
  private static final Instant DUE_FROM = Instant.parse("2006-03-01T00:00:00Z");
  private static final Instant DUE_BEFORE = Instant.parse("2006-09-01T00:00:00Z");

  private final Office office;
  private final PlainEngine plain;
  private final BenchSize size;

  TaskPage(Office office, PlainEngine plain, BenchSize size) {
    this.office = office;
    this.plain = plain;
    this.size = size;
  }

  @Override
  public List<Figure> run() {
    fill();
    double[] ours = new double[size.pages()];
    double[] theirs = new double[size.pages()];
    PersonId officer = office.person(office.bureau() + ".officer1");
    TaskList list = office.bean(TaskList.class);
    TaskService camunda = plain.engine().getTaskService();
    for (int warm = 0; warm < Math.max(5, size.pages() / 4); warm++) {
      ours(list, officer);
      theirs(camunda);
    }
    for (int i = 0; i < size.pages(); i++) {
      ours[i] = ours(list, officer);
      theirs[i] = theirs(camunda);
    }
    String page = "task page, %d rows of %,d open tasks".formatted(ROWS, size.openTasks());
    double p50 = Rounds.median(ours);
    double reference = Rounds.median(theirs);
    return List.of(
        Figure.ratio(
            page,
            "Camunda TaskQuery, same page",
            reference / p50,
            50,
            "%.2f ms against %.2f ms (medians); p99 %.2f ms"
                .formatted(p50, reference, Rounds.percentile(theirs, 0.99))),
        Figure.atMost(page + ", p50", "-", p50, "ms", 0.5, ""),
        Figure.atMost(page + ", p99", "-", Rounds.percentile(ours, 0.99), "ms", 5, ""));
  }

  private static double ours(TaskList list, PersonId officer) {
    TaskQuery query =
        new TaskQuery(
            View.UNCLAIMED,
            null,
            null,
            DUE_FROM,
            DUE_BEFORE,
            null,
            TaskQuery.Sort.DUE,
            false,
            null,
            ROWS);
    long begun = System.nanoTime();
    int rows = list.part(officer, query).tasks().size();
    double millis = (System.nanoTime() - begun) / 1e6;
    return wholePage(rows, millis);
  }

  private double theirs(TaskService camunda) {
    long begun = System.nanoTime();
    int rows =
        camunda
            .createTaskQuery()
            .taskCandidateGroupIn(List.of("officer:" + office.bureau()))
            .taskUnassigned()
            .dueAfter(Date.from(DUE_FROM))
            .dueBefore(Date.from(DUE_BEFORE))
            .orderByDueDate()
            .asc()
            .orderByTaskId()
            .asc()
            .listPage(0, ROWS)
            .size();
    double millis = (System.nanoTime() - begun) / 1e6;
    return wholePage(rows, millis);
  }

  private static double wholePage(int rows, double millis) {
    if (rows == 0) {
      throw new IllegalStateException("The page measured is empty");
    }
    return millis;
  }

  /**
   * The same tasks on both lists: bureaus and roles by turns, a year of due dates, a third held.
   */
  private void fill() {
    String bureaus = String.join(",", office.bureaus());
    office
        .owner()
        .update(
            """
            insert into tasklist.task
              (id, version, project, bureau, fiscal_year, process_instance, process, process_version, element,
               case_id, subject, phase, candidate, holder, state, created_at, due_at)
            select 'bench-' || g, 0, 'project-' || g % 170, b.bureaus[1 + g % cardinality(b.bureaus)], 2006,
              'bench-process-' || g, 'annual-plan-review', 1, 'assessPlan', 'bench-plan-' || g, null, 'PLAN',
              case g / cardinality(b.bureaus) % 3 when 0 then 'officer:' when 1 then 'director:' else 'manager:' end
                || b.bureaus[1 + g % cardinality(b.bureaus)],
              case when g % 7 < 2 then 'somebody-' || g % 40 end, 'OPEN',
              timestamptz '2006-01-10 00:00:00Z' + g % 5000 * interval '1 minute',
              timestamptz '2006-01-10 00:00:00Z' + (g::bigint * 7919 % 525600) * interval '1 minute'
            from generate_series(1, ?) g, (select string_to_array(?, ',') as bureaus) b
            """,
            size.openTasks(), bureaus);
    office
        .owner()
        .update(
            """
            insert into plain.act_ru_task
              (id_, rev_, name_, task_def_key_, priority_, assignee_, create_time_, due_date_, suspension_state_)
            select id, 1, element, element, 50, holder, created_at, due_at, 1
            from tasklist.task where id like 'bench-%'
            """);
    office.vacuum("tasklist.task", "plain.act_ru_task");
    office
        .owner()
        .update(
            """
            insert into plain.act_ru_identitylink (id_, rev_, group_id_, type_, task_id_)
            select 'link-' || id, 1, candidate, 'candidate', id from tasklist.task where id like 'bench-%'
            """);
    office.vacuum("plain.act_ru_identitylink");
  }
}
