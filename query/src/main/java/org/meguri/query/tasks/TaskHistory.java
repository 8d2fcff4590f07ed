package org.meguri.query.tasks;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.meguri.command.project.ProjectId;
import org.meguri.command.work.TaskId;
import org.meguri.query.fold.Stored;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tasks as they stand and stood. Says nothing about who may read them. */
@Component
public class TaskHistory {

  private final JdbcClient jdbc;

  TaskHistory(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A project's tasks as they stood at a position, the latest created first. */
  public List<TaskCase> asOf(ProjectId project, long position) {
    return asOf("project", project.value(), position);
  }

  /** The tasks of a case as they stood at a position, the latest created first. */
  public List<TaskCase> ofCase(String caseId, long position) {
    return asOf("case_id", caseId, position);
  }

  private List<TaskCase> asOf(String column, String id, long position) {
    return jdbc
        .sql(
            """
            select content from taskhistory.task_version
            where %s = :id and from_position <= :position
              and (to_position is null or to_position > :position)
            """
                .formatted(column))
        .param("id", id)
        .param("position", position)
        .query(String.class)
        .list()
        .stream()
        .map(json -> Stored.read(json, TaskCase.class))
        .sorted(
            java.util.Comparator.comparing(TaskCase::createdAt)
                .thenComparing(TaskCase::task)
                .reversed())
        .toList();
  }

  /** How many tasks wait, how many of them are overdue, and how often somebody was reminded. */
  public record Load(int open, int overdue, int reminders) {

    /** Nothing waits. */
    public static final Load NONE = new Load(0, 0, 0);
  }

  /** What waits in each of the projects as it stood at a position; overdue at that moment. */
  public Map<String, Load> ofProjects(Collection<String> projects, long position, Instant at) {
    return loads("project", projects, position, at);
  }

  /** What waits for each of the cases, in the same way. */
  public Map<String, Load> ofCases(Collection<String> cases, long position, Instant at) {
    return loads("case_id", cases, position, at);
  }

  private Map<String, Load> loads(
      String column, Collection<String> ids, long position, Instant at) {
    Map<String, Load> loads = new HashMap<>();
    jdbc.sql(
            """
            select %1$s, count(*) filter (where state in ('OPEN', 'CLAIMED')),
              count(*) filter (where state in ('OPEN', 'CLAIMED')
                and (content ->> 'dueAt')::timestamptz < :at),
              sum((content ->> 'reminders')::int)
            from taskhistory.task_version
            where %1$s = any (:ids) and from_position <= :position
              and (to_position is null or to_position > :position)
            group by %1$s
            """
                .formatted(column))
        .param("ids", ids.toArray(String[]::new))
        .param("position", position)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .query(
            row -> {
              loads.put(row.getString(1), new Load(row.getInt(2), row.getInt(3), row.getInt(4)));
            });
    return loads;
  }

  /** All tasks as they stand, for a comparison with another list. */
  public List<TaskCase> standing() {
    return jdbc
        .sql("select content from taskhistory.task_version where to_position is null order by task")
        .query(String.class)
        .list()
        .stream()
        .map(json -> Stored.read(json, TaskCase.class))
        .toList();
  }

  /** A task as it stands. */
  public Optional<TaskCase> now(TaskId task) {
    return jdbc.sql(
            "select content from taskhistory.task_version where to_position is null and task = ?")
        .param(task.value())
        .query(String.class)
        .optional()
        .map(json -> Stored.read(json, TaskCase.class));
  }

  /** Where in the log each change of the task stands, in order. */
  public List<Long> positions(TaskId task) {
    return jdbc.sql(
            "select from_position from taskhistory.task_version where task = ? order by from_position")
        .param(task.value())
        .query(Long.class)
        .list();
  }
}
