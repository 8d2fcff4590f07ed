package org.meguri.workflows.tasklist;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.meguri.workflows.tasklist.TaskQuery.Cursor;
import org.meguri.workflows.tasklist.TaskQuery.Sort;

/**
 * The statement of a view under construction: arms, each of which walks one index in the order
 * asked for, so that a page costs the same among a hundred tasks and a hundred thousand. Every
 * value is a parameter.
 */
final class TaskSelect {

  private static final int DAYS_OF_A_WEEK = 7;

  private final TaskQuery query;
  private final Clock clock;
  private final List<String> arms = new ArrayList<>();
  private final List<Object> values = new ArrayList<>();
  private @Nullable Instant dueFrom;
  private @Nullable Instant dueBefore;

  private TaskSelect(TaskQuery query, Clock clock) {
    this.query = query;
    this.clock = clock;
    this.dueFrom = query.dueFrom();
    this.dueBefore = query.dueBefore();
  }

  static TaskSelect of(Reach reach, TaskQuery query, Clock clock) {
    TaskSelect select = new TaskSelect(query, clock);
    select.view(reach);
    return select;
  }

  private void view(Reach reach) {
    switch (query.view()) {
      case MINE -> mine(reach);
      case UNCLAIMED -> free(reach.candidates());
      case SUBSTITUTING -> substituting(reach);
      case WEEK -> {
        LocalDate today = LocalDate.now(clock);
        due(today, today.plusDays(DAYS_OF_A_WEEK));
        mine(reach);
        free(reach.candidates());
      }
      case OVERDUE -> {
        due(null, LocalDate.now(clock));
        mine(reach);
        free(reach.candidates());
      }
      case WAITING -> waiting(reach);
      case DONE -> done(reach);
    }
  }

  /** Whether there is nothing to ask for. */
  boolean isEmpty() {
    return arms.isEmpty();
  }

  List<Object> values() {
    return values;
  }

  private void due(@Nullable LocalDate from, LocalDate before) {
    dueFrom = from == null ? dueFrom : from.atStartOfDay(clock.getZone()).toInstant();
    dueBefore = before.atStartOfDay(clock.getZone()).toInstant();
  }

  private void mine(Reach reach) {
    arm("state = 'OPEN' and holder = ?", reach.person());
  }

  private void free(List<String> candidates) {
    for (String candidate : candidates) {
      arm("state = 'OPEN' and holder is null and candidate = ?", candidate);
    }
  }

  private void substituting(Reach reach) {
    for (String other : reach.absent()) {
      arm("state = 'OPEN' and holder = ?", other);
    }
    free(reach.absentCandidates());
  }

  /** Open tasks of the reader's own reach that somebody else has to do. */
  private void waiting(Reach reach) {
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

  private void done(Reach reach) {
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
    return query.view() == View.DONE && query.sort() == Sort.DUE ? "ended_at" : query.sort().column;
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
        : "select * from (" + String.join(" union all ", parts) + ") t" + order + " limit " + limit;
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
