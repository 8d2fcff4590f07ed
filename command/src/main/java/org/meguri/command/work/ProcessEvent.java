package org.meguri.command.work;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.meguri.command.EventName;
import org.meguri.command.ProjectFact;
import org.meguri.command.project.ProjectId;

/**
 * The passage of one process instance through its diagram; each instance is a stream of its own.
 */
public sealed interface ProcessEvent extends ProjectFact {

  String processInstance();

  @EventName("process.started")
  record ProcessStarted(
      String processInstance,
      ProjectId project,
      String process,
      int processVersion,
      String caseId,
      @Nullable String caller,
      Instant at)
      implements ProcessEvent {}

  @EventName("process.step-entered")
  record StepEntered(
      String processInstance,
      ProjectId project,
      String element,
      String activityInstance,
      Instant at)
      implements ProcessEvent {}

  @EventName("process.step-left")
  record StepLeft(
      String processInstance,
      ProjectId project,
      String element,
      String activityInstance,
      boolean cancelled,
      Instant at)
      implements ProcessEvent {}

  /** It goes on by a newer version of its diagram. */
  @EventName("process.migrated")
  record ProcessMigrated(
      String processInstance, ProjectId project, int fromVersion, int toVersion, Instant at)
      implements ProcessEvent {}

  @EventName("process.ended")
  record ProcessEnded(String processInstance, ProjectId project, String element, Instant at)
      implements ProcessEvent {}
}
