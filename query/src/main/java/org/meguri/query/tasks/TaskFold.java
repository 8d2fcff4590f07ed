package org.meguri.query.tasks;

import java.util.Optional;
import org.meguri.command.actor.ActorEvent;
import org.meguri.command.assessment.AssessmentEvent;
import org.meguri.command.audit.AuditEvent;
import org.meguri.command.commission.CommissionEvent;
import org.meguri.command.commission.ReviewEvent;
import org.meguri.command.commission.SessionEvent;
import org.meguri.command.plan.PlanEvent;
import org.meguri.command.programme.ProgrammeEvent;
import org.meguri.command.project.ProjectEvent;
import org.meguri.command.storage.Recorded;
import org.meguri.command.survey.SurveyEvent;
import org.meguri.command.upkeep.UpkeepEvent;
import org.meguri.command.work.ProcessEvent;
import org.meguri.command.work.TaskEvent.TaskAssigned;
import org.meguri.command.work.TaskEvent.TaskCancelled;
import org.meguri.command.work.TaskEvent.TaskClaimed;
import org.meguri.command.work.TaskEvent.TaskCompleted;
import org.meguri.command.work.TaskEvent.TaskCreated;
import org.meguri.command.work.TaskEvent.TaskDueDayMoved;
import org.meguri.command.work.TaskEvent.TaskEscalated;
import org.meguri.command.work.TaskEvent.TaskReleased;
import org.meguri.command.work.TaskEvent.TaskReminded;
import org.meguri.query.fold.Fold;

/** How a task follows from its events; empty before it was created. */
public final class TaskFold {

  private TaskFold() {}

  /** The fold. */
  public static final Fold<Optional<TaskCase>> FOLD =
      new Fold<Optional<TaskCase>>()
          .on(TaskCreated.class, TaskFold::created)
          .on(TaskClaimed.class, (s, e, r) -> s.map(t -> t.held(TaskCase.State.CLAIMED, e.by())))
          .on(TaskReleased.class, (s, e, r) -> s.map(t -> t.held(TaskCase.State.OPEN, null)))
          .on(TaskAssigned.class, (s, e, r) -> s.map(t -> t.held(TaskCase.State.CLAIMED, e.to())))
          .on(TaskReminded.class, (s, e, r) -> s.map(TaskCase::reminded))
          .on(TaskEscalated.class, (s, e, r) -> s.map(t -> t.escalated(e.to())))
          .on(TaskDueDayMoved.class, (s, e, r) -> s.map(t -> t.due(e.dueAt())))
          .on(
              TaskCompleted.class,
              (s, e, r) ->
                  s.map(t -> t.completed(e.by(), e.onBehalfOf(), e.command(), e.finding(), e.at())))
          .on(TaskCancelled.class, (s, e, r) -> s.map(t -> t.cancelled(e.reason(), e.at())))
          .leavesOutAllOf(ProjectEvent.class)
          .leavesOutAllOf(PlanEvent.class)
          .leavesOutAllOf(SurveyEvent.class)
          .leavesOutAllOf(AssessmentEvent.class)
          .leavesOutAllOf(ReviewEvent.class)
          .leavesOutAllOf(CommissionEvent.class)
          .leavesOutAllOf(SessionEvent.class)
          .leavesOutAllOf(ProcessEvent.class)
          .leavesOutOtherCases()
          .leavesOutAllOf(ActorEvent.class)
          .leavesOutAllOf(AuditEvent.class)
          .leavesOutAllOf(UpkeepEvent.class)
          .leavesOutAllOf(ProgrammeEvent.class);

  private static Optional<TaskCase> created(
      Optional<TaskCase> before, TaskCreated e, Recorded recorded) {
    return Optional.of(
        new TaskCase(
            e.task().value(),
            e.project().value(),
            e.bureau().value(),
            e.fiscalYear(),
            e.process(),
            e.processInstance(),
            e.element(),
            e.caseId(),
            e.subject(),
            e.candidate(),
            e.assignee() == null ? TaskCase.State.OPEN : TaskCase.State.CLAIMED,
            e.assignee(),
            e.createdAt(),
            e.dueAt(),
            0,
            null,
            null,
            null,
            null,
            null,
            null,
            1));
  }
}
