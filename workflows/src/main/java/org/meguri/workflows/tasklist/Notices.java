package org.meguri.workflows.tasklist;

import java.time.Clock;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.meguri.command.actor.Acting;
import org.meguri.command.work.TaskEvent.TaskEscalated;
import org.meguri.command.work.TaskEvent.TaskReminded;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Reminders and escalations: a timer of the diagram names the step it watches, and each task still
 * open there is marked.
 */
@Configuration(proxyBeanMethods = false)
class Notices {

  private static final String WATCHED = "watched";

  /** Reminds whoever holds or may take the task. */
  @Bean
  JavaDelegate reminder(TaskTable table, TaskJournal journal, Clock clock) {
    return step -> {
      for (Task task : watched(step, table)) {
        journal.record(
            task,
            new TaskReminded(task.id(), task.project(), clock.instant()),
            acting(step, task, "remind"));
      }
    };
  }

  /** Brings the task before the role set over the one that should have done it. */
  @Bean
  JavaDelegate escalation(TaskTable table, TaskJournal journal, Clock clock) {
    return step -> {
      for (Task task : watched(step, table)) {
        journal.record(
            task,
            new TaskEscalated(task.id(), task.project(), superior(task), clock.instant()),
            acting(step, task, "escalate"));
      }
    };
  }

  private static List<Task> watched(DelegateExecution step, TaskTable table) {
    return table.openAt(step.getProcessInstanceId(), (String) step.getVariable(WATCHED));
  }

  /** A reviewer's task is the secretariat's to see to. */
  private static String superior(Task task) {
    if (task.candidate() == null) {
      return "policy.officer";
    }
    return Candidate.of(task.candidate()).superior(task.bureau().value()).name();
  }

  private static Acting acting(DelegateExecution step, Task task, String what) {
    return Acting.system(step.getProcessInstanceId(), task.id().value(), what)
        .correlated(task.caseId())
        .inTask(task.id().value(), step.getProcessInstanceId());
  }
}
