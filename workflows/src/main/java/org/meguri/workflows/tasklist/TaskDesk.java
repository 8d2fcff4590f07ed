package org.meguri.workflows.tasklist;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.jspecify.annotations.Nullable;
import org.meguri.command.CommandDesk;
import org.meguri.command.Outcome;
import org.meguri.command.actor.Acting;
import org.meguri.command.actor.CommandId;
import org.meguri.command.actor.Origin;
import org.meguri.command.actor.PersonId;
import org.meguri.command.work.TaskEvent.TaskClaimed;
import org.meguri.command.work.TaskEvent.TaskReleased;
import org.meguri.command.work.TaskId;
import org.meguri.command.work.WorkRefused;
import org.meguri.workflows.forms.Entries;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one way to work on a task, for the screen, the API and a simulation alike. Each call is one
 * transaction: it is done wholly, or refused and nothing has changed. {@code expectedVersion} is
 * the version the person saw.
 */
@Component
public class TaskDesk {

  private static final Entries CLAIM = Entries.of(Map.of("act", "claim"));
  private static final Entries RELEASE = Entries.of(Map.of("act", "release"));
  private static final Entries REMIND = Entries.of(Map.of("act", "remind"));
  private static final int ATTEMPTS = 4;

  private final TransactionTemplate transactions;
  private final TaskTable table;
  private final TaskJournal journal;
  private final Eligibility eligibility;
  private final Completion completion;
  private final Completions answered;
  private final Supervision supervision;

  TaskDesk(
      TransactionTemplate transactions,
      TaskTable table,
      TaskJournal journal,
      Eligibility eligibility,
      Completion completion,
      Completions answered,
      Supervision supervision) {
    this.transactions = transactions;
    this.table = table;
    this.journal = journal;
    this.eligibility = eligibility;
    this.completion = completion;
    this.answered = answered;
    this.supervision = supervision;
  }

  /** Takes the task; taking what one holds already is accepted and changes nothing. */
  public Outcome claim(
      TaskId id, PersonId person, long expectedVersion, CommandId command, Origin origin) {
    return wholly(
        () -> {
          Task task = table.lock(id).orElse(null);
          Optional<Outcome> first = answered.first(person, command, id, CLAIM);
          if (first.isPresent()) {
            return first.get();
          }
          if (task != null && task.isOpen() && person.equals(task.holder())) {
            return Outcome.accepted(id);
          }
          Outcome refused = refusedAt(task, expectedVersion);
          if (refused != null || task == null) {
            return refused == null ? unknown(id) : refused;
          }
          if (task.holder() != null) {
            return Outcome.refused(WorkRefused.TASK_HELD_BY_ANOTHER);
          }
          return eligibility
              .capacity(task, person)
              .map(
                  capacity -> {
                    journal.record(
                        task,
                        new TaskClaimed(id, task.project(), person),
                        acting(task, person, capacity.onBehalfOf(), command, origin));
                    answered.remember(person, command, id, CLAIM, id.value());
                    return Outcome.accepted(id);
                  })
              .orElseGet(() -> Outcome.refused(WorkRefused.NOT_AUTHORIZED));
        });
  }

  /** Puts the task back; a task for one named person stays with them. */
  public Outcome release(
      TaskId id, PersonId person, long expectedVersion, CommandId command, Origin origin) {
    return once(
        id,
        person,
        expectedVersion,
        command,
        RELEASE,
        task -> {
          if (task.candidate() == null || !eligibility.holds(task, person)) {
            return Outcome.refused(WorkRefused.TASK_NOT_HELD);
          }
          PersonId holder = person.equals(task.holder()) ? null : task.holder();
          journal.record(
              task,
              new TaskReleased(id, task.project(), person),
              acting(task, person, holder, command, origin));
          return Outcome.accepted(id);
        });
  }

  /**
   * Gives the task to somebody of the role it is for; by whoever is set over that role, with a
   * reason. A decision is not given to whoever prepared what it is about.
   */
  public Outcome assign(
      TaskId id,
      PersonId by,
      PersonId to,
      String reason,
      long expectedVersion,
      CommandId command,
      Origin origin) {
    return once(
        id,
        by,
        expectedVersion,
        command,
        Entries.of(Map.of("act", "assign", "to", to.value(), "reason", reason)),
        task -> supervision.assign(task, to, reason, acting(task, by, null, command, origin)));
  }

  /** Reminds whoever holds or may take the task; by whoever is waiting for it in their office. */
  public Outcome remind(
      TaskId id, PersonId by, long expectedVersion, CommandId command, Origin origin) {
    return once(
        id,
        by,
        expectedVersion,
        command,
        REMIND,
        task -> supervision.remind(task, acting(task, by, null, command, origin)));
  }

  /**
   * Completes the task with the decision its form carries: the domain command, the engine's task,
   * the list's row and the record of it, all or nothing. The same id again answers the first
   * outcome.
   *
   * @throws CommandDesk.ReusedCommandId the id was used before for something else
   */
  public Outcome complete(
      TaskId id,
      PersonId person,
      long expectedVersion,
      CommandId command,
      Map<String, ?> form,
      Origin origin) {
    return wholly(() -> completion.complete(id, person, expectedVersion, command, form, origin));
  }

  /** The same command again answers the first outcome; what was seen must still be so. */
  private Outcome once(
      TaskId id,
      PersonId person,
      long expectedVersion,
      CommandId command,
      Entries act,
      Function<Task, Outcome> decision) {
    return wholly(
        () -> {
          Task task = table.lock(id).orElse(null);
          Optional<Outcome> first = answered.first(person, command, id, act);
          if (first.isPresent()) {
            return first.get();
          }
          Outcome refused = refusedAt(task, expectedVersion);
          if (refused != null || task == null) {
            return refused == null ? unknown(id) : refused;
          }
          Outcome outcome = decision.apply(task);
          if (outcome instanceof Outcome.Accepted) {
            answered.remember(person, command, id, act, id.value());
          }
          return outcome;
        });
  }

  /**
   * An escaping refusal leaves nothing behind; a lost race with the engine's own jobs is run again.
   */
  Outcome wholly(Supplier<Outcome> work) {
    for (int attempt = 1; ; attempt++) {
      try {
        Outcome outcome =
            transactions.execute(
                status -> {
                  Outcome answer = work.get();
                  if (answer instanceof Outcome.Refused) {
                    status.setRollbackOnly();
                  }
                  return answer;
                });
        return Objects.requireNonNull(outcome);
      } catch (CommandDesk.StaleVersion e) {
        return Outcome.refused(WorkRefused.STALE_VERSION);
      } catch (OptimisticLockingException | ConcurrencyFailureException e) {
        if (attempt == ATTEMPTS) {
          return Outcome.refused(WorkRefused.STALE_VERSION);
        }
      }
    }
  }

  private static Outcome unknown(TaskId id) {
    return Outcome.refused(WorkRefused.TASK_UNKNOWN, "task", id.value());
  }

  static @Nullable Outcome refusedAt(@Nullable Task task, long expectedVersion) {
    if (task == null) {
      return Outcome.refused(WorkRefused.TASK_UNKNOWN);
    }
    if (!task.isOpen()) {
      return Outcome.refused(WorkRefused.TASK_DONE);
    }
    if (!task.isAsSeenAt(expectedVersion)) {
      return Outcome.refused(
          WorkRefused.STALE_VERSION,
          "seen",
          Long.toString(expectedVersion),
          "now",
          Long.toString(task.version()));
    }
    return null;
  }

  static Acting acting(
      Task task, PersonId person, @Nullable PersonId onBehalfOf, CommandId command, Origin origin) {
    return new Acting(
        person,
        onBehalfOf,
        command,
        task.caseId(),
        task.id().value(),
        task.processInstance(),
        origin);
  }
}
