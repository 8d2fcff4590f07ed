package org.meguri.workflows.tasklist;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.meguri.command.storage.EventLog;
import org.meguri.command.storage.Recorded;
import org.meguri.command.work.TaskEvent.TaskAssigned;
import org.meguri.command.work.TaskEvent.TaskCompleted;
import org.meguri.command.work.TaskId;
import org.meguri.query.frame.People;
import org.meguri.query.tasks.TaskHistory;
import org.springframework.stereotype.Component;

/** What has happened to one task, in the reader's words. */
@Component
class TaskPassages {

  /** One event of the task: what, by whom, and with what outcome or reason. */
  public record Line(Instant at, String text) {}

  private final TaskHistory history;
  private final EventLog log;
  private final People people;
  private final Labels labels;

  TaskPassages(TaskHistory history, EventLog log, People people, Labels labels) {
    this.history = history;
    this.log = log;
    this.people = people;
    this.labels = labels;
  }

  /** In the order of the log. */
  List<Line> of(TaskId task, Locale locale) {
    return log.at(history.positions(task)).stream()
        .map(recorded -> new Line(recorded.recordedAt(), text(recorded, locale)))
        .toList();
  }

  private String text(Recorded recorded, Locale locale) {
    List<String> words = new ArrayList<>();
    words.add(labels.word("event." + recorded.name(), locale));
    words.add(people.name(recorded.envelope().actor(), locale));
    if (recorded.fact() instanceof TaskCompleted completed) {
      words.add(labels.word("finding." + completed.finding(), locale));
    }
    if (recorded.fact() instanceof TaskAssigned assigned) {
      words.add(people.name(assigned.to(), locale));
      words.add(assigned.reason());
    }
    return String.join(" / ", words);
  }
}
