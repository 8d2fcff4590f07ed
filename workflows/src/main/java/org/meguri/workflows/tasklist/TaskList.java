package org.meguri.workflows.tasklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.PersonId;
import org.meguri.workflows.tasklist.TaskQuery.Cursor;
import org.meguri.workflows.tasklist.TaskQuery.Sort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Pages of the list. A view is made of arms, each of which walks one index in the order asked for,
 * so that a page costs the same among a hundred tasks and a hundred thousand.
 */
@Component
public class TaskList {

  private static final int DAYS_OF_A_WEEK = 7;
  private static final int COUNTED_AT_MOST = 1000;

  /** Some tasks of the order asked for; {@code next} where to go on, null at the end. */
  public record Part(List<Task> tasks, @Nullable Cursor next) {}

  private final JdbcClient jdbc;
  private final Reaches reaches;
  private final Clock clock;

  TaskList(JdbcClient jdbc, Reaches reaches, Clock clock) {
    this.jdbc = jdbc;
    this.reaches = reaches;
    this.clock = clock;
  }

  public Part part(PersonId reader, TaskQuery query) {
    return part(reaches.of(reader), query);
  }

  Part part(Reach reach, TaskQuery query) {
    Select select = select(reach, query);
    if (select.arms.isEmpty()) {
      return new Part(List.of(), null);
    }
    List<Row> rows =
        jdbc.sql(select.page(query.limit() + 1))
            .params(select.values)
            .query((row, n) -> row(row))
            .list();
    boolean more = rows.size() > query.limit();
    List<Row> shown = more ? rows.subList(0, query.limit()) : rows;
    Cursor next =
        more
            ? new Cursor(
                shown.get(shown.size() - 1).key(), shown.get(shown.size() - 1).task().id().value())
            : null;
    return new Part(shown.stream().map(Row::task).toList(), next);
  }

  /** How many tasks, counted up to a thousand. */
  public long count(PersonId reader, TaskQuery query) {
    return count(reaches.of(reader), query);
  }

  public Map<View, Long> counts(PersonId reader) {
    Reach reach = reaches.of(reader);
    Map<View, Long> counts = new EnumMap<>(View.class);
    for (View view : View.values()) {
      counts.put(view, count(reach, TaskQuery.of(view, 1)));
    }
    return counts;
  }

  private long count(Reach reach, TaskQuery query) {
    Select select = select(reach, query);
    return select.arms.isEmpty()
        ? 0
        : jdbc.sql(select.count(COUNTED_AT_MOST)).params(select.values).query(Long.class).single();
  }

  private record Row(Task task, String key) {}

  private static Row row(ResultSet row) throws SQLException {
    return new Row(TaskTable.task(row), row.getString("sort_key"));
  }

  private Select select(Reach reach, TaskQuery query) {
    Select select = new Select(query, clock);
    switch (query.view()) {
      case MINE -> select.mine(reach);
      case UNCLAIMED -> select.free(reach.candidates());
      case SUBSTITUTING -> select.substituting(reach);
      case WEEK -> {
        LocalDate today = LocalDate.now(clock);
        select.due(today, today.plusDays(DAYS_OF_A_WEEK));
        select.mine(reach);
        select.free(reach.candidates());
      }
      case OVERDUE -> {
        select.due(null, LocalDate.now(clock));
        select.mine(reach);
        select.free(reach.candidates());
      }
      case WAITING -> select.waiting(reach);
      case DONE -> select.done(reach);
    }
    return select;
  }

  /** The statement under construction; every value is a parameter. */
  private static final class Select {

    private final TaskQuery query;
    private final Clock clock;
    private final List<String> arms = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();
    private @Nullable Instant dueFrom;
    private @Nullable Instant dueBefore;

    Select(TaskQuery query, Clock clock) {
      this.query = query;
      this.clock = clock;
      this.dueFrom = query.dueFrom();
      this.dueBefore = query.dueBefore();
    }

    void due(@Nullable LocalDate from, LocalDate before) {
      dueFrom = from == null ? dueFrom : from.atStartOfDay(clock.getZone()).toInstant();
      dueBefore = before.atStartOfDay(clock.getZone()).toInstant();
    }

    void mine(Reach reach) {
      arm("state = 'OPEN' and holder = ?", reach.person());
    }

    void free(List<String> candidates) {
      for (String candidate : candidates) {
        arm("state = 'OPEN' and holder is null and candidate = ?", candidate);
      }
    }

    void substituting(Reach reach) {
      for (String other : reach.absent()) {
        arm("state = 'OPEN' and holder = ?", other);
      }
      free(reach.absentCandidates());
    }

    /** Open tasks of the reader's own reach that somebody else has to do. */
    void waiting(Reach reach) {
      String others =
          " and holder is distinct from ? and not (holder is null and candidate = any (?))";
      String[] own = reach.candidates().toArray(String[]::new);
      if (reach.everything()) {
        arm("state = 'OPEN'" + others, reach.person(), own);
        return;
      }
      for (String bureau : reach.bureaus()) {
        arm("state = 'OPEN' and bureau = ?" + others, bureau, reach.person(), own);
      }
      String[] bureaus = reach.bureaus().toArray(String[]::new);
      for (String project : reach.projects()) {
        arm(
            "state = 'OPEN' and project = ? and bureau <> all (?)" + others,
            project,
            bureaus,
            reach.person(),
            own);
      }
      for (String organization : reach.organizations()) {
        arm(
            "state = 'OPEN' and candidate = ? and holder is distinct from ? and holder is not null",
            "staff:" + organization,
            reach.person());
      }
    }

    void done(Reach reach) {
      arm("state = 'DONE' and completed_by = ?", reach.person());
    }

    private void arm(String where, Object... parameters) {
      StringBuilder sql = new StringBuilder("from tasklist.task where ").append(where);
      values.addAll(List.of(parameters));
      filter(sql, "bureau = ?", query.bureau());
      filter(sql, "project = ?", query.project());
      filter(sql, "due_at >= ?", TaskTable.at(dueFrom));
      filter(sql, "due_at < ?", TaskTable.at(dueBefore));
      TaskQuery.Words words = query.words();
      if (words != null) {
        sql.append(" and (element = any (?) or project = any (?) or subject ilike ?)");
        values.add(words.elements().toArray(String[]::new));
        values.add(words.projects().toArray(String[]::new));
        values.add(words.subjectLike());
      }
      Cursor after = query.after();
      if (after != null) {
        Sort sort = query.sort();
        sql.append(" and (%s, id) %s (?::%s, ?)".formatted(column(), comparison(), sort.type));
        values.add(after.value());
        values.add(after.id());
      }
      arms.add(sql.toString());
    }

    private void filter(StringBuilder sql, String condition, @Nullable Object value) {
      if (value != null) {
        sql.append(" and ").append(condition);
        values.add(value);
      }
    }

    /** What is done is looked at by when it was done, unless another order is asked for. */
    private String column() {
      return query.view() == View.DONE && query.sort() == Sort.DUE
          ? "ended_at"
          : query.sort().column;
    }

    private boolean descending() {
      return query.view() == View.DONE && query.sort() == Sort.DUE
          ? !query.descending()
          : query.descending();
    }

    private String comparison() {
      return descending() ? "<" : ">";
    }

    String page(int limit) {
      String order = " order by %s %s, id %s".formatted(column(), direction(), direction());
      List<String> parts =
          arms.stream()
              .map(
                  arm ->
                      "(select *, (%s)::text as sort_key %s%s limit %d)"
                          .formatted(column(), arm, order, limit))
              .toList();
      return parts.size() == 1
          ? parts.get(0)
          : "select * from ("
              + String.join(" union all ", parts)
              + ") t"
              + order
              + " limit "
              + limit;
    }

    String count(int atMost) {
      List<String> parts =
          arms.stream().map(arm -> "(select 1 %s limit %d)".formatted(arm, atMost)).toList();
      return "select count(*) from (" + String.join(" union all ", parts) + ") t";
    }

    private String direction() {
      return descending() ? "desc" : "asc";
    }
  }
}
