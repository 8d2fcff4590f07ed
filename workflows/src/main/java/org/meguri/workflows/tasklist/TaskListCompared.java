package org.meguri.workflows.tasklist;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.meguri.command.storage.EventLog;
import org.meguri.command.storage.Recorded;
import org.meguri.command.work.TaskEvent;
import org.meguri.command.work.TaskEvent.TaskCreated;
import org.meguri.query.fold.Compared;
import org.meguri.query.fold.Difference;
import org.meguri.query.fold.Differences;
import org.springframework.stereotype.Component;

/** Folds every task afresh from its own events and compares it with its row of the list. */
@Component
class TaskListCompared implements Compared {

  private static final int BATCH = 2_000;

  /** A row keeps moments to the microsecond, an event as fine as the clock gave them. */
  private static final Duration KEPT = Duration.ofNanos(1_000);

  private final TaskTable table;
  private final EventLog log;

  TaskListCompared(TaskTable table, EventLog log) {
    this.table = table;
    this.log = log;
  }

  @Override
  public String name() {
    return "tasklist";
  }

  @Override
  public List<Difference> differences(long upTo) {
    Map<String, Task> fresh = new TreeMap<>();
    log.scan(0, upTo, BATCH, batch -> batch.forEach(recorded -> take(fresh, recorded)));
    Map<String, Task> stored = new TreeMap<>();
    table.all().forEach(task -> stored.put(task.id().value(), task));
    return Differences.between(stored, fresh).stream()
        .filter(difference -> !isSameMoment(difference.before(), difference.after()))
        .toList();
  }

  private static void take(Map<String, Task> tasks, Recorded recorded) {
    if (recorded.fact() instanceof TaskCreated created) {
      tasks.put(created.task().value(), Task.from(created));
    } else if (recorded.fact() instanceof TaskEvent event) {
      tasks.computeIfPresent(event.task().value(), (id, task) -> task.after(event));
    }
  }

  private static boolean isSameMoment(@Nullable Object before, @Nullable Object after) {
    return before instanceof Instant one
        && after instanceof Instant other
        && Duration.between(one, other).abs().compareTo(KEPT) < 0;
  }
}
