package org.meguri.workflows.tasklist;

import java.time.Clock;
import org.meguri.command.Outcome;
import org.meguri.command.Rule;
import org.meguri.command.Text;
import org.meguri.command.actor.Acting;
import org.meguri.command.actor.PersonId;
import org.meguri.command.work.TaskEvent.TaskAssigned;
import org.meguri.command.work.TaskEvent.TaskReminded;
import org.meguri.command.work.WorkRefused;
import org.springframework.stereotype.Component;

/** What those who are set over a task may do with it, inside the desk's transaction. */
@Component
class Supervision {

  private static final int LONGEST_REASON = 2_000;

  private final TaskJournal journal;
  private final Eligibility eligibility;
  private final Clock clock;

  Supervision(TaskJournal journal, Eligibility eligibility, Clock clock) {
    this.journal = journal;
    this.eligibility = eligibility;
    this.clock = clock;
  }

  Outcome assign(Task task, PersonId to, String reason, Acting acting) {
    return Rule.that(() -> eligibility.assigns(task, acting.person()), WorkRefused.NOT_AUTHORIZED)
        .and(
            Text.given(
                "reason",
                reason,
                LONGEST_REASON,
                WorkRefused.FIELD_MISSING,
                WorkRefused.TEXT_TOO_LONG))
        .and(
            () -> eligibility.capacity(task, to).isPresent(),
            WorkRefused.NOT_AUTHORIZED,
            "field",
            "to")
        .and(() -> eligibility.hadNoHandInIt(task, to), WorkRefused.FOUR_EYES, "field", "to")
        .then(
            task.id(),
            () ->
                journal.record(
                    task,
                    new TaskAssigned(task.id(), task.project(), to, reason, acting.person()),
                    acting));
  }

  Outcome remind(Task task, Acting acting) {
    return Rule.that(() -> eligibility.reminds(task, acting.person()), WorkRefused.NOT_AUTHORIZED)
        .then(
            task.id(),
            () ->
                journal.record(
                    task, new TaskReminded(task.id(), task.project(), clock.instant()), acting));
  }
}
