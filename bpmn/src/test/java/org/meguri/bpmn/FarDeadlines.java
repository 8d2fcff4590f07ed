package org.meguri.bpmn;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Every instant lies far off, so that in a test time passes only when it fires a timer. */
public final class FarDeadlines {

  private static final Date FAR = Date.from(Instant.parse("2106-01-01T00:00:00Z"));

  public Date dueOf(DelegateExecution execution, String task) {
    return FAR;
  }

  public Date reminderOf(DelegateExecution execution, String task) {
    return FAR;
  }

  public Date escalationOf(DelegateExecution execution, String task) {
    return FAR;
  }

  public Date windowEnd(DelegateExecution execution) {
    return FAR;
  }

  public Date exceptionEnd(DelegateExecution execution) {
    return FAR;
  }

  public Date hearingEnd(DelegateExecution execution) {
    return FAR;
  }

  public Date reportDayEnd(DelegateExecution execution) {
    return FAR;
  }

  public Date monitoringEnd(DelegateExecution execution) {
    return FAR;
  }

  public Date respondentReminder(DelegateExecution execution, String step) {
    return FAR;
  }

  public Date effectOf(DelegateExecution execution) {
    return FAR;
  }
}
