package org.meguri.ops.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Component;

/**
 * The engine's due work, run by hand while the job executor is off, so that an instant is finished
 * before the next begins.
 */
@Component
class EngineJobs {

  private final ManagementService management;

  EngineJobs(ManagementService management) {
    this.management = management;
  }

  /** Runs what is due until nothing is, lanes by process instance. */
  int runDue(Workers workers) {
    int run = 0;
    while (true) {
      List<Job> due = management.createJobQuery().executable().withRetriesLeft().list();
      if (due.isEmpty()) {
        return run;
      }
      List<Agenda.Entry> entries = new ArrayList<>();
      for (Job job : due) {
        entries.add(
            new Agenda.Entry(Instant.EPOCH, lane(job), job.getId(), () -> execute(job.getId())));
      }
      workers.workAll(entries);
      run += due.size();
    }
  }

  Optional<Instant> nextTimer() {
    return management
        .createJobQuery()
        .timers()
        .withRetriesLeft()
        .active()
        .orderByJobDuedate()
        .asc()
        .listPage(0, 1)
        .stream()
        .map(Job::getDuedate)
        .map(Date::toInstant)
        .findFirst();
  }

  private static String lane(Job job) {
    String root = job.getProcessInstanceId();
    return root == null ? job.getId() : root;
  }

  private void execute(String job) {
    // Another lane may have taken or ended it meanwhile; what is still due comes again.
    try {
      if (management.createJobQuery().jobId(job).count() > 0) {
        management.executeJob(job);
      }
    } catch (OptimisticLockingException e) {
      retryLater(job, e);
    }
  }

  private static void retryLater(String job, OptimisticLockingException e) {
    org.slf4j.LoggerFactory.getLogger(EngineJobs.class)
        .debug("Job {} met another worker and comes again: {}", job, e.getMessage());
  }
}
