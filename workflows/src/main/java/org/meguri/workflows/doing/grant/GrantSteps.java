package org.meguri.workflows.doing.grant;

import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.runtime.Job;
import org.meguri.command.grant.GrantClosingEvents.GrantRepaid;
import org.meguri.command.grant.GrantId;
import org.meguri.workflows.calendar.Deadlines;
import org.meguri.workflows.papers.Papers;
import org.meguri.workflows.tasklist.DueDays;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The system's steps in a grant. */
@Configuration(proxyBeanMethods = false)
class GrantSteps {

  private static final String REPORT = "submitFinalReport";

  /** Lets the task and the timers of a report that is still awaited follow a change of its day. */
  @Bean
  JavaDelegate moveReportDay(Deadlines deadlines, ManagementService jobs, DueDays dueDays) {
    return step -> {
      dueDays.move(step, REPORT, deadlines.dueOf(step, REPORT));
      Map<String, Date> timers =
          Map.of(
              "reportDayOver",
              deadlines.reportDayEnd(step),
              "remind_" + REPORT,
              deadlines.reminderOf(step, REPORT),
              "escalate_" + REPORT,
              deadlines.escalationOf(step, REPORT));
      timers.forEach(
          (timer, instant) ->
              jobs
                  .createJobQuery()
                  .processInstanceId(step.getProcessInstanceId())
                  .activityId(timer)
                  .list()
                  .stream()
                  .map(Job::getId)
                  .forEach(job -> jobs.setJobDuedate(job, instant)));
    };
  }

  /** Where the grant's own process still waits for the settlement or a repayment, it ends. */
  @Bean
  JavaDelegate tellGrantIsRevoked(RuntimeService engine) {
    return step ->
        engine
            .createMessageCorrelation("grantRevokedAfterFixing")
            .processInstanceBusinessKey(step.getProcessBusinessKey())
            .correlateAllWithResult();
  }

  /** Only the grant knows, after a repayment, whether its surcharge leaves anything owed. */
  @Bean
  JavaDelegate weighRepayment(Papers papers) {
    return step ->
        step.setVariable(
            "allRepaid",
            papers
                .latest(GrantId.of(step.getProcessBusinessKey()), GrantRepaid.class)
                .map(GrantRepaid::complete)
                .orElse(false));
  }
}
