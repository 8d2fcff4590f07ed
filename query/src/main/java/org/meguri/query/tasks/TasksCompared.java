package org.meguri.query.tasks;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.meguri.command.storage.EventLog;
import org.meguri.query.fold.Compared;
import org.meguri.query.fold.Difference;
import org.meguri.query.fold.Differences;
import org.meguri.query.fold.Stored;
import org.meguri.query.fold.Versions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes the history of tasks afresh from the log and compares every row with the stored one. */
@Component
class TasksCompared implements Compared {

  private static final int BATCH = 2_000;

  private final JdbcClient jdbc;
  private final EventLog log;

  TasksCompared(JdbcClient jdbc, EventLog log) {
    this.jdbc = jdbc;
    this.log = log;
  }

  @Override
  public String name() {
    return TasksProjection.NAME;
  }

  @Override
  public List<Difference> differences(long upTo) {
    Map<String, Versions.Version<TaskCase>> stored = new TreeMap<>();
    jdbc.sql("select task, from_position, to_position, content from taskhistory.task_version")
        .query(
            row -> {
              TaskCase task = Stored.read(row.getString(4), TaskCase.class);
              put(
                  stored,
                  new Versions.Version<>(
                      row.getString(1), row.getLong(2), row.getObject(3, Long.class), task));
            });
    Versions<TaskCase> tasks = new Versions<>();
    log.scan(
        0, upTo, BATCH, batch -> batch.forEach(recorded -> TasksProjection.take(tasks, recorded)));
    Map<String, Versions.Version<TaskCase>> fresh = new TreeMap<>();
    tasks.begun().forEach(version -> put(fresh, version));
    return Differences.between(stored, fresh);
  }

  private static void put(
      Map<String, Versions.Version<TaskCase>> map, Versions.Version<TaskCase> version) {
    map.put(version.key() + "@" + version.from(), version);
  }
}
