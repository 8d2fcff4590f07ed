package org.meguri.workflows.tasklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.PersonId;
import org.meguri.workflows.tasklist.TaskQuery.Cursor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Pages of the list, and how many tasks there are. */
@Component
public class TaskList {

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
    TaskSelect select = TaskSelect.of(reach, query, clock);
    if (select.isEmpty()) {
      return new Part(List.of(), null);
    }
    List<Row> rows =
        jdbc.sql(select.page(query.limit() + 1))
            .params(select.values())
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
    TaskSelect select = TaskSelect.of(reach, query, clock);
    return select.isEmpty()
        ? 0
        : jdbc.sql(select.count(COUNTED_AT_MOST))
            .params(select.values())
            .query(Long.class)
            .single();
  }

  private record Row(Task task, String key) {}

  private static Row row(ResultSet row) throws SQLException {
    return new Row(TaskTable.task(row), row.getString("sort_key"));
  }
}
