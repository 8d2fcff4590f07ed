package org.meguri.workflows.tasklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.PersonId;
import org.meguri.command.programme.BureauId;
import org.meguri.command.project.ProjectId;
import org.meguri.command.work.TaskId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code tasklist.task}, one at a time. */
@Component
public class TaskTable {

  private static final String COLUMNS =
      """
      id, version, changed, project, bureau, fiscal_year, process_instance, process, process_version, element, case_id, subject,
      phase, candidate, holder, state, created_at, due_at, reminded_at, escalated_at, ended_at, completed_by,
      on_behalf_of, command, finding
      """;

  private final JdbcClient jdbc;

  TaskTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Optional<Task> find(TaskId id) {
    return read("where id = ?", id.value()).stream().findFirst();
  }

  /** The row, kept from everybody else until the transaction ends. */
  Optional<Task> lock(TaskId id) {
    return read("where id = ? for update", id.value()).stream().findFirst();
  }

  /** The open tasks of one step of one process instance. */
  List<Task> openAt(String processInstance, String element) {
    return read(
        "where process_instance = ? and element = ? and state = 'OPEN' order by id for update",
        processInstance,
        element);
  }

  /** The open task of that step on a case. */
  Optional<Task> openOn(String caseId, String element) {
    return read("where case_id = ? and element = ? and state = 'OPEN'", caseId, element).stream()
        .findFirst();
  }

  /** All open tasks, whoever they are for. */
  public List<Task> open() {
    return read("where state = 'OPEN'");
  }

  /** Those of them that came at this moment or later. */
  public List<Task> openedSince(Instant moment) {
    return read("where state = 'OPEN' and created_at >= ?", moment.atOffset(ZoneOffset.UTC));
  }

  /** Every task there ever was. */
  List<Task> all() {
    return read("");
  }

  /** What the person has done in a case, themselves or through a substitute. */
  List<Task> doneBy(PersonId person, String caseId) {
    return read(
        "where case_id = ? and state = 'DONE' and (completed_by = ? or on_behalf_of = ?)",
        caseId,
        person.value(),
        person.value());
  }

  List<Task> read(String where, Object... values) {
    return jdbc.sql("select " + COLUMNS + " from tasklist.task " + where)
        .params(values)
        .query((row, n) -> task(row))
        .list();
  }

  void insert(Task t) {
    jdbc.sql(
            "insert into tasklist.task ("
                + COLUMNS
                + ") values (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)")
        .params(
            t.id().value(),
            t.version(),
            t.changed(),
            t.project().value(),
            t.bureau().value(),
            t.fiscalYear(),
            t.processInstance(),
            t.process(),
            t.processVersion(),
            t.element(),
            t.caseId(),
            t.subject(),
            t.phase().name(),
            t.candidate(),
            id(t.holder()),
            t.state().name(),
            at(t.createdAt()),
            at(t.dueAt()),
            at(t.remindedAt()),
            at(t.escalatedAt()),
            at(t.endedAt()),
            id(t.completedBy()),
            id(t.onBehalfOf()),
            t.command(),
            t.finding())
        .update();
  }

  void update(Task t) {
    jdbc.sql(
            """
            update tasklist.task set version = ?, changed = ?, holder = ?, state = ?, due_at = ?, reminded_at = ?, escalated_at = ?, ended_at = ?,
              completed_by = ?, on_behalf_of = ?, command = ?, finding = ?
            where id = ?
            """)
        .params(
            t.version(),
            t.changed(),
            id(t.holder()),
            t.state().name(),
            at(t.dueAt()),
            at(t.remindedAt()),
            at(t.escalatedAt()),
            at(t.endedAt()),
            id(t.completedBy()),
            id(t.onBehalfOf()),
            t.command(),
            t.finding(),
            t.id().value())
        .update();
  }

  static Task task(ResultSet row) throws SQLException {
    return new Task(
        TaskId.of(row.getString("id")),
        row.getLong("version"),
        row.getLong("changed"),
        ProjectId.of(row.getString("project")),
        BureauId.of(row.getString("bureau")),
        row.getInt("fiscal_year"),
        row.getString("process_instance"),
        row.getString("process"),
        row.getInt("process_version"),
        row.getString("element"),
        row.getString("case_id"),
        row.getString("subject"),
        Phase.valueOf(row.getString("phase")),
        row.getString("candidate"),
        person(row.getString("holder")),
        Task.State.valueOf(row.getString("state")),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getObject("due_at", OffsetDateTime.class).toInstant(),
        instant(row, "reminded_at"),
        instant(row, "escalated_at"),
        instant(row, "ended_at"),
        person(row.getString("completed_by")),
        person(row.getString("on_behalf_of")),
        row.getString("command"),
        row.getString("finding"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private static @Nullable PersonId person(@Nullable String id) {
    return id == null ? null : PersonId.of(id);
  }

  private static @Nullable String id(@Nullable PersonId person) {
    return person == null ? null : person.value();
  }

  static @Nullable OffsetDateTime at(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }
}
