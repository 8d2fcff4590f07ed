package org.meguri.bpmn;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;

/**
 * An office in memory: a real engine with all our diagrams, and clerks who only note what they are
 * asked.
 */
final class Office {

  static final Set<String> CLERKS =
      Set.of(
          "openSurveyRound",
          "announceRoundClosed",
          "publishAssessment",
          "beginExPost",
          "recommendReflection",
          "recordContinuation",
          "openReview",
          "assignReviewers",
          "countQuorum",
          "openOpinions",
          "reminder",
          "escalation");

  private final ProcessEngine engine;
  private final Map<String, Consumer<DelegateExecution>> answers = new HashMap<>();
  private final List<String> asked = new ArrayList<>();

  Office() {
    Map<Object, Object> beans = new HashMap<>();
    for (String clerk : CLERKS) {
      beans.put(clerk, (JavaDelegate) execution -> ask(clerk, execution));
    }
    beans.put("deadlines", new Deadlines());
    var configuration =
        (ProcessEngineConfigurationImpl)
            ProcessEngineConfiguration.createStandaloneInMemProcessEngineConfiguration();
    configuration.setBeans(beans);
    configuration.setProcessEngineName("office-" + System.nanoTime());
    configuration.setJdbcUrl("jdbc:h2:mem:" + configuration.getProcessEngineName());
    configuration.setHistory(ProcessEngineConfiguration.HISTORY_NONE);
    configuration.setJobExecutorActivate(false);
    configuration.setMetricsEnabled(false);
    engine = configuration.buildProcessEngine();
    var deployment = engine.getRepositoryService().createDeployment().name("meguri");
    Models.files().forEach(deployment::addClasspathResource);
    deployment.deploy();
  }

  private void ask(String clerk, DelegateExecution execution) {
    Object watched = execution.getVariable("watched");
    boolean notice = clerk.equals("reminder") || clerk.equals("escalation");
    asked.add(notice ? clerk + " of " + watched : clerk);
    answers.getOrDefault(clerk, anyone -> {}).accept(execution);
  }

  /** Due instants stand still; only the test moves on, by firing a job. */
  public static final class Deadlines {
    private static final Date LATER = Date.from(Instant.parse("2106-01-01T00:00:00Z"));

    public Date dueOf(DelegateExecution execution, String task) {
      return LATER;
    }

    public Date reminderOf(DelegateExecution execution, String task) {
      return LATER;
    }

    public Date escalationOf(DelegateExecution execution, String task) {
      return LATER;
    }

    public Date windowEnd(DelegateExecution execution) {
      return LATER;
    }

    public Date exceptionEnd(DelegateExecution execution) {
      return LATER;
    }
  }

  Office when(String clerk, Map<String, Object> variables) {
    answers.put(clerk, execution -> execution.setVariables(variables));
    return this;
  }

  Office failing(String clerk) {
    answers.put(
        clerk,
        execution -> {
          throw new IllegalStateException(clerk + " is ill");
        });
    return this;
  }

  String start(String process, String key, Map<String, Object> variables) {
    ProcessInstance instance =
        engine.getRuntimeService().startProcessInstanceByKey(process, key, variables);
    runSteps();
    return instance.getId();
  }

  /** Runs every asynchronous step that is waiting; timers are left alone. */
  void runSteps() {
    List<Job> jobs;
    do {
      jobs = engine.getManagementService().createJobQuery().messages().withRetriesLeft().list();
      for (Job job : jobs) {
        engine.getManagementService().executeJob(job.getId());
      }
    } while (!jobs.isEmpty());
  }

  void fire(String timer) {
    Job job = engine.getManagementService().createJobQuery().activityId(timer).singleResult();
    engine.getManagementService().executeJob(job.getId());
    runSteps();
  }

  void complete(String task, Map<String, Object> variables) {
    Task open = tasks(task).get(0);
    engine.getTaskService().complete(open.getId(), variables);
    runSteps();
  }

  void finding(String task, String finding) {
    complete(task, Map.of("finding", finding));
  }

  void message(String name, String key) {
    engine
        .getRuntimeService()
        .createMessageCorrelation(name)
        .processInstanceBusinessKey(key)
        .correlate();
    runSteps();
  }

  List<Task> tasks(String task) {
    return engine
        .getTaskService()
        .createTaskQuery()
        .taskDefinitionKey(task)
        .initializeFormKeys()
        .list();
  }

  /** Open tasks, each with its number. */
  Map<String, Integer> open() {
    Map<String, Integer> open = new TreeMap<>();
    engine
        .getTaskService()
        .createTaskQuery()
        .list()
        .forEach(task -> open.merge(task.getTaskDefinitionKey(), 1, Integer::sum));
    return open;
  }

  Set<String> waitingAt(String instance) {
    return new TreeSet<>(engine.getRuntimeService().getActiveActivityIds(instance));
  }

  boolean running(String instance) {
    return engine
            .getRuntimeService()
            .createProcessInstanceQuery()
            .processInstanceId(instance)
            .count()
        > 0;
  }

  List<String> asked() {
    return List.copyOf(asked);
  }

  ProcessEngine engine() {
    return engine;
  }

  void close() {
    engine.close();
  }
}
