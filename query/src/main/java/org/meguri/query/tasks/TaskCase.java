package org.meguri.query.tasks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.PersonId;

/**
 * One task as it stands: {@code candidate} is the role that may take it, {@code holder} who has it,
 * {@code finding} what it ended with, {@code version} the number of its events.
 */
public record TaskCase(
    String task,
    String project,
    String bureau,
    int fiscalYear,
    String process,
    String processInstance,
    String element,
    String caseId,
    @Nullable String subject,
    @Nullable String candidate,
    State state,
    @Nullable PersonId holder,
    Instant createdAt,
    Instant dueAt,
    int reminders,
    @Nullable String escalatedTo,
    @Nullable Instant endedAt,
    @Nullable PersonId completedBy,
    @Nullable PersonId onBehalfOf,
    @Nullable String command,
    @Nullable String finding,
    int version) {

  /** How far it came. */
  public enum State {
    OPEN,
    CLAIMED,
    DONE,
    CANCELLED
  }

  TaskCase held(State newState, @Nullable PersonId by) {
    return with(newState, by, reminders, escalatedTo, endedAt, finding);
  }

  TaskCase reminded() {
    return with(state, holder, reminders + 1, escalatedTo, endedAt, finding);
  }

  TaskCase escalated(String to) {
    return with(state, holder, reminders, to, endedAt, finding);
  }

  TaskCase due(Instant day) {
    return new TaskCase(
        task,
        project,
        bureau,
        fiscalYear,
        process,
        processInstance,
        element,
        caseId,
        subject,
        candidate,
        state,
        holder,
        createdAt,
        day,
        reminders,
        escalatedTo,
        endedAt,
        completedBy,
        onBehalfOf,
        command,
        finding,
        version + 1);
  }

  TaskCase cancelled(String reason, Instant at) {
    return with(State.CANCELLED, holder, reminders, escalatedTo, at, reason);
  }

  TaskCase completed(
      PersonId by, @Nullable PersonId forWhom, String itsCommand, String found, Instant at) {
    return new TaskCase(
        task,
        project,
        bureau,
        fiscalYear,
        process,
        processInstance,
        element,
        caseId,
        subject,
        candidate,
        State.DONE,
        holder,
        createdAt,
        dueAt,
        reminders,
        escalatedTo,
        at,
        by,
        forWhom,
        itsCommand,
        found,
        version + 1);
  }

  private TaskCase with(
      State newState,
      @Nullable PersonId newHolder,
      int newReminders,
      @Nullable String newEscalation,
      @Nullable Instant ended,
      @Nullable String found) {
    return new TaskCase(
        task,
        project,
        bureau,
        fiscalYear,
        process,
        processInstance,
        element,
        caseId,
        subject,
        candidate,
        newState,
        newHolder,
        createdAt,
        dueAt,
        newReminders,
        newEscalation,
        ended,
        completedBy,
        onBehalfOf,
        command,
        found,
        version + 1);
  }
}
