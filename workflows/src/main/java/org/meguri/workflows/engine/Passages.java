package org.meguri.workflows.engine;

import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.Acting;
import org.meguri.command.project.ProjectId;
import org.meguri.command.storage.FactRecorder;
import org.meguri.command.work.ProcessEvent;
import org.meguri.command.work.ProcessEvent.ProcessEnded;
import org.meguri.command.work.ProcessEvent.ProcessMigrated;
import org.meguri.command.work.ProcessEvent.ProcessStarted;
import org.meguri.command.work.ProcessEvent.StepEntered;
import org.meguri.command.work.ProcessEvent.StepLeft;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Records each process instance's way through its diagram in the engine's own transaction, because
 * the engine keeps no history. Each instance is a stream; a row counts its sequence, and its lock
 * orders steps of parallel branches.
 */
@Component
class Passages {

  private static final String STREAM_TYPE = "process";
  private static final String MULTI_INSTANCE_BODY = "#multiInstanceBody";

  private final FactRecorder recorder;
  private final JdbcClient jdbc;
  private final Clock clock;

  Passages(FactRecorder recorder, JdbcClient jdbc, Clock clock) {
    this.recorder = recorder;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @EventListener
  public void on(DelegateExecution execution) {
    ProcessEvent passage = passage(execution);
    if (passage != null) {
      recorder.record(
          STREAM_TYPE,
          passage.processInstance(),
          nextSequence(passage.processInstance()),
          passage,
          Acting.system(
                  passage.processInstance(),
                  String.valueOf(execution.getActivityInstanceId()),
                  "passage")
              .correlated(execution.getProcessBusinessKey()));
    }
  }

  /** It goes on by a newer version of its diagram. */
  void migrated(ProcessMigrated migrated, String caseId) {
    recorder.record(
        STREAM_TYPE,
        migrated.processInstance(),
        nextSequence(migrated.processInstance()),
        migrated,
        Acting.system(migrated.processInstance(), String.valueOf(migrated.toVersion()), "migration")
            .correlated(caseId));
  }

  private @Nullable ProcessEvent passage(DelegateExecution execution) {
    String instance = execution.getProcessInstanceId();
    ProjectId project = ProjectId.of((String) execution.getVariable("projectId"));
    String element = execution.getCurrentActivityId();
    boolean start = ExecutionListener.EVENTNAME_START.equals(execution.getEventName());
    boolean end = ExecutionListener.EVENTNAME_END.equals(execution.getEventName());
    if (!start && !end) {
      // A way taken between two steps is no step, and no end of the process either.
      return null;
    }
    if (isProcessItself(execution)) {
      return start
          ? started(execution, project)
          : new ProcessEnded(instance, project, String.valueOf(element), clock.instant());
    }
    if (element == null || element.endsWith(MULTI_INSTANCE_BODY)) {
      return null;
    }
    String activity = execution.getActivityInstanceId();
    return start
        ? new StepEntered(instance, project, element, activity, clock.instant())
        : new StepLeft(
            instance, project, element, activity, execution.isCanceled(), clock.instant());
  }

  private ProcessStarted started(DelegateExecution execution, ProjectId project) {
    DelegateExecution caller = execution.getSuperExecution();
    ProcessDefinition definition =
        ProcessDefinition.of(
            execution.getProcessEngineServices().getRepositoryService(),
            execution.getProcessDefinitionId());
    return new ProcessStarted(
        execution.getProcessInstanceId(),
        project,
        definition.key(),
        definition.version(),
        String.valueOf(execution.getProcessBusinessKey()),
        caller == null ? null : caller.getProcessInstanceId(),
        clock.instant());
  }

  /** Before its first step the process has no activity instance, after its last its own id. */
  private static boolean isProcessItself(DelegateExecution execution) {
    String activity = execution.getActivityInstanceId();
    return activity == null || activity.equals(execution.getProcessInstanceId());
  }

  private long nextSequence(String processInstance) {
    return jdbc.sql(
            """
            insert into workflows.process_stream as s (process_instance, last_sequence) values (?, 0)
            on conflict (process_instance) do update set last_sequence = s.last_sequence + 1
            returning last_sequence
            """)
        .param(processInstance)
        .query(Long.class)
        .single();
  }
}
