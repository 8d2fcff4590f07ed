package org.meguri.workflows.tasklist;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.PersonId;
import org.meguri.command.programme.BureauId;
import org.meguri.command.project.ProjectId;
import org.meguri.command.work.TaskEvent;
import org.meguri.command.work.TaskEvent.TaskAssigned;
import org.meguri.command.work.TaskEvent.TaskCancelled;
import org.meguri.command.work.TaskEvent.TaskClaimed;
import org.meguri.command.work.TaskEvent.TaskCompleted;
import org.meguri.command.work.TaskEvent.TaskCreated;
import org.meguri.command.work.TaskEvent.TaskDueDayMoved;
import org.meguri.command.work.TaskEvent.TaskEscalated;
import org.meguri.command.work.TaskEvent.TaskReleased;
import org.meguri.command.work.TaskEvent.TaskReminded;
import org.meguri.command.work.TaskId;

/**
 * One row of the task list: a fold of the task's events, {@code version} being the sequence of the
 * last one and {@code changed} of the last that was more than a notice: whoever saw the task since
 * then saw it as it is. {@code candidate} is the role that may take it ({@code officer:north});
 * {@code subject} the organization or reviewer it is about.
 */
public record Task(
    TaskId id,
    long version,
    long changed,
    ProjectId project,
    BureauId bureau,
    int fiscalYear,
    String processInstance,
    String process,
    int processVersion,
    String element,
    String caseId,
    @Nullable String subject,
    Phase phase,
    @Nullable String candidate,
    @Nullable PersonId holder,
    State state,
    Instant createdAt,
    Instant dueAt,
    @Nullable Instant remindedAt,
    @Nullable Instant escalatedAt,
    @Nullable Instant endedAt,
    @Nullable PersonId completedBy,
    @Nullable PersonId onBehalfOf,
    @Nullable String command,
    @Nullable String finding) {

  /** Whether there is still something to do. */
  public enum State {
    OPEN,
    DONE,
    CANCELLED
  }

  public boolean isOpen() {
    return state == State.OPEN;
  }

  /** Whether nothing but notices has been added to what somebody saw at that version. */
  boolean isAsSeenAt(long seen) {
    return changed <= seen && seen <= version;
  }

  static Task from(TaskCreated e) {
    return new Task(
        e.task(),
        0,
        0,
        e.project(),
        e.bureau(),
        e.fiscalYear(),
        e.processInstance(),
        e.process(),
        e.processVersion(),
        e.element(),
        e.caseId(),
        e.subject(),
        Phase.of(e.process(), e.element(), e.caseId()),
        e.candidate(),
        e.assignee(),
        State.OPEN,
        e.createdAt(),
        e.dueAt(),
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  /** The row after one more of its events. */
  public Task after(TaskEvent event) {
    if (event instanceof TaskClaimed e) {
      return held(e.by());
    }
    if (event instanceof TaskAssigned e) {
      return held(e.to());
    }
    if (event instanceof TaskReleased) {
      return held(null);
    }
    if (event instanceof TaskReminded e) {
      return noticed(dueAt, e.at(), escalatedAt);
    }
    if (event instanceof TaskEscalated e) {
      return noticed(dueAt, remindedAt, e.at());
    }
    if (event instanceof TaskDueDayMoved e) {
      return noticed(e.dueAt(), remindedAt, escalatedAt);
    }
    if (event instanceof TaskCompleted e) {
      return ended(State.DONE, e.at(), e.by(), e.onBehalfOf(), e.command(), e.finding());
    }
    if (event instanceof TaskCancelled e) {
      return ended(State.CANCELLED, e.at(), null, null, null, null);
    }
    throw new IllegalArgumentException("A task is created once: " + event);
  }

  private Task held(@Nullable PersonId by) {
    return new Task(
        id,
        version + 1,
        version + 1,
        project,
        bureau,
        fiscalYear,
        processInstance,
        process,
        processVersion,
        element,
        caseId,
        subject,
        phase,
        candidate,
        by,
        state,
        createdAt,
        dueAt,
        remindedAt,
        escalatedAt,
        endedAt,
        completedBy,
        onBehalfOf,
        command,
        finding);
  }

  private Task noticed(Instant due, @Nullable Instant reminded, @Nullable Instant escalated) {
    return new Task(
        id,
        version + 1,
        changed,
        project,
        bureau,
        fiscalYear,
        processInstance,
        process,
        processVersion,
        element,
        caseId,
        subject,
        phase,
        candidate,
        holder,
        state,
        createdAt,
        due,
        reminded,
        escalated,
        endedAt,
        completedBy,
        onBehalfOf,
        command,
        finding);
  }

  private Task ended(
      State how,
      Instant at,
      @Nullable PersonId by,
      @Nullable PersonId forWhom,
      @Nullable String underCommand,
      @Nullable String with) {
    return new Task(
        id,
        version + 1,
        version + 1,
        project,
        bureau,
        fiscalYear,
        processInstance,
        process,
        processVersion,
        element,
        caseId,
        subject,
        phase,
        candidate,
        holder,
        how,
        createdAt,
        dueAt,
        remindedAt,
        escalatedAt,
        at,
        by,
        forWhom,
        underCommand,
        with);
  }
}
