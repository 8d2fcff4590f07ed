package org.meguri.query.tasks;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.meguri.command.storage.Projection;
import org.meguri.command.storage.Recorded;
import org.meguri.command.work.TaskEvent;
import org.meguri.query.fold.Rows;
import org.meguri.query.fold.Stored;
import org.meguri.query.fold.Versions;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps every task with the positions between which it stood as it was. */
@Component
public class TasksProjection implements Projection {

  /** Its name among the projections. */
  public static final String NAME = "tasks";

  private final JdbcTemplate jdbc;

  TasksProjection(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public int version() {
    return 2;
  }

  @Override
  public Set<String> leavesOut() {
    return TaskFold.FOLD.leftOut();
  }

  @Override
  public void apply(List<Recorded> batch) {
    Versions<TaskCase> tasks = standing(batch);
    batch.forEach(recorded -> take(tasks, recorded));
    write(tasks);
  }

  @Override
  public void reset() {
    jdbc.update("delete from taskhistory.task_version");
  }

  /** One event more; the same for the stored tasks and those made afresh. */
  static void take(Versions<TaskCase> tasks, Recorded recorded) {
    if (recorded.fact() instanceof TaskEvent event) {
      String task = event.task().value();
      TaskFold.FOLD
          .on(Optional.ofNullable(tasks.standing(task)), recorded)
          .ifPresent(now -> tasks.change(task, recorded.position(), now));
    }
  }

  private Versions<TaskCase> standing(List<Recorded> batch) {
    Set<String> touched = new LinkedHashSet<>();
    for (Recorded recorded : batch) {
      if (recorded.fact() instanceof TaskEvent event) {
        touched.add(event.task().value());
      }
    }
    Rows wanted = new Rows("text");
    touched.forEach(wanted::add);
    Versions<TaskCase> tasks = new Versions<>();
    wanted.read(
        jdbc,
        """
        select task, from_position, content from taskhistory.task_version
        where to_position is null and task = any (?)
        """,
        row ->
            tasks.stored(
                row.getString(1), row.getLong(2), Stored.read(row.getString(3), TaskCase.class)));
    return tasks;
  }

  private void write(Versions<TaskCase> tasks) {
    Rows closed = new Rows("text", "bigint");
    tasks.closed().forEach(closed::add);
    closed.send(
        jdbc,
        """
        update taskhistory.task_version v set to_position = c.position
        from unnest(?, ?) as c (task, position)
        where v.task = c.task and v.to_position is null
        """);
    Rows begun = new Rows("text", "bigint", "bigint", "text", "text", "text", "text", "text");
    tasks.begun().forEach(version -> add(begun, version));
    begun.send(
        jdbc,
        """
        insert into taskhistory.task_version
          (task, from_position, to_position, project, case_id, state, holder, content)
        select task, from_position, to_position, project, case_id, state, holder, content::json
        from unnest(?, ?, ?, ?, ?, ?, ?, ?)
          as r (task, from_position, to_position, project, case_id, state, holder, content)
        """);
  }

  private static void add(Rows rows, Versions.Version<TaskCase> version) {
    TaskCase task = version.state();
    @Nullable String holder = task.holder() == null ? null : task.holder().value();
    rows.add(
        version.key(),
        version.from(),
        version.to(),
        task.project(),
        task.caseId(),
        task.state().name(),
        holder,
        Stored.write(task));
  }
}
