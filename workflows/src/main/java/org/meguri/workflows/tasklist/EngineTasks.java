package org.meguri.workflows.tasklist;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.task.IdentityLink;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.Acting;
import org.meguri.command.actor.PersonId;
import org.meguri.command.programme.BureauId;
import org.meguri.command.project.ProjectId;
import org.meguri.command.work.TaskEvent.TaskCancelled;
import org.meguri.command.work.TaskEvent.TaskCreated;
import org.meguri.command.work.TaskId;
import org.meguri.workflows.engine.ProcessDefinition;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Follows the engine: a task it creates or takes away appears in or leaves the list in the engine's
 * own transaction. A completion is recorded by the {@link TaskDesk}, which alone knows who
 * completed it and under which command.
 */
@Component
class EngineTasks {

  private final TaskJournal journal;
  private final TaskTable table;
  private final Clock clock;

  EngineTasks(TaskJournal journal, TaskTable table, Clock clock) {
    this.journal = journal;
    this.table = table;
    this.clock = clock;
  }

  @EventListener
  public void on(DelegateTask task) {
    switch (task.getEventName()) {
      case TaskListener.EVENTNAME_CREATE -> created(task);
      case TaskListener.EVENTNAME_DELETE -> cancelled(task);
      case TaskListener.EVENTNAME_COMPLETE -> mustBeRecorded(task);
      default -> {
        // Assignments and updates are the task desk's own doing; the engine is not asked for them.
      }
    }
  }

  private void created(DelegateTask task) {
    ProcessDefinition definition =
        ProcessDefinition.of(
            task.getProcessEngineServices().getRepositoryService(), task.getProcessDefinitionId());
    journal.open(
        new TaskCreated(
            TaskId.of(task.getId()),
            ProjectId.of((String) task.getVariable("projectId")),
            BureauId.of((String) task.getVariable("bureauId")),
            (Integer) task.getVariable("fiscalYear"),
            task.getProcessInstanceId(),
            definition.key(),
            definition.version(),
            task.getTaskDefinitionKey(),
            caseId(task),
            subject(task),
            candidate(task),
            task.getAssignee() == null ? null : PersonId.of(task.getAssignee()),
            clock.instant(),
            due(task)),
        acting(task));
  }

  private void cancelled(DelegateTask task) {
    Task row = table.lock(TaskId.of(task.getId())).orElseThrow();
    journal.record(
        row,
        new TaskCancelled(
            row.id(), row.project(), String.valueOf(task.getDeleteReason()), clock.instant()),
        acting(task));
  }

  /** Somebody completing a task behind the desk's back would leave a decision nobody took. */
  private void mustBeRecorded(DelegateTask task) {
    if (table.find(TaskId.of(task.getId())).filter(Task::isOpen).isPresent()) {
      throw new IllegalStateException(
          "Task " + task.getId() + " can be completed through the task desk only");
    }
  }

  private static Acting acting(DelegateTask task) {
    return Acting.system(task.getProcessInstanceId(), task.getId(), task.getEventName())
        .inTask(task.getId(), task.getProcessInstanceId())
        .correlated(task.getExecution().getProcessBusinessKey());
  }

  /**
   * A commission's review is known by its own id, which counts the rounds; other cases by the
   * business key.
   */
  private static String caseId(DelegateTask task) {
    Object review = task.getVariable("reviewId");
    return review != null ? (String) review : task.getExecution().getProcessBusinessKey();
  }

  private static @Nullable String subject(DelegateTask task) {
    Object asked = task.getVariable("organization");
    Object organization = asked != null ? asked : task.getVariable("organizationId");
    return organization != null ? (String) organization : task.getAssignee();
  }

  private static @Nullable String candidate(DelegateTask task) {
    return task.getCandidates().stream()
        .map(IdentityLink::getGroupId)
        .filter(group -> group != null)
        .findFirst()
        .map(group -> Candidate.of(group).name())
        .orElse(null);
  }

  private Instant due(DelegateTask task) {
    Date due = task.getDueDate();
    return due == null ? clock.instant() : due.toInstant();
  }
}
