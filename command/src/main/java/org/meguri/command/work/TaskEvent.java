package org.meguri.command.work;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.meguri.command.EventName;
import org.meguri.command.ProjectFact;
import org.meguri.command.actor.PersonId;
import org.meguri.command.programme.BureauId;
import org.meguri.command.project.ProjectId;

/** The life of one human task; each task is a stream of its own. */
public sealed interface TaskEvent extends ProjectFact {

  TaskId task();

  /**
   * {@code candidate} is the role that may take it, as the diagram names it (officer:north,
   * manager:woods, policy.officer).
   */
  @EventName("task.created")
  record TaskCreated(
      TaskId task,
      ProjectId project,
      BureauId bureau,
      int fiscalYear,
      String processInstance,
      String process,
      int processVersion,
      String element,
      String caseId,
      @Nullable String subject,
      @Nullable String candidate,
      @Nullable PersonId assignee,
      Instant createdAt,
      Instant dueAt)
      implements TaskEvent {}

  @EventName("task.claimed")
  record TaskClaimed(TaskId task, ProjectId project, PersonId by) implements TaskEvent {}

  @EventName("task.released")
  record TaskReleased(TaskId task, ProjectId project, PersonId by) implements TaskEvent {}

  @EventName("task.assigned")
  record TaskAssigned(TaskId task, ProjectId project, PersonId to, String reason, PersonId by)
      implements TaskEvent {}

  @EventName("task.reminded")
  record TaskReminded(TaskId task, ProjectId project, Instant at) implements TaskEvent {}

  @EventName("task.escalated")
  record TaskEscalated(TaskId task, ProjectId project, String to, Instant at)
      implements TaskEvent {}

  /** What the task waits for has another day now. */
  @EventName("task.due-day-moved")
  record TaskDueDayMoved(TaskId task, ProjectId project, Instant dueAt, Instant at)
      implements TaskEvent {}

  /**
   * {@code command} is the id of the one domain command it carried; {@code finding} is what routes
   * the process.
   */
  @EventName("task.completed")
  record TaskCompleted(
      TaskId task,
      ProjectId project,
      PersonId by,
      @Nullable PersonId onBehalfOf,
      String command,
      String finding,
      Instant at)
      implements TaskEvent {}

  @EventName("task.cancelled")
  record TaskCancelled(TaskId task, ProjectId project, String reason, Instant at)
      implements TaskEvent {}
}
