package org.meguri.bpmn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.el.FixedValue;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;

/**
 * An office in memory: a real engine with all our diagrams, and clerks who only note what they are
 * asked. Shared by the tests of a class, each of which begins with an empty desk.
 */
final class Office implements AutoCloseable {

  static final Set<String> CLERKS =
      Set.of(
          "openSurveyRound",
          "announceRoundClosed",
          "publishAssessment",
          "beginExPost",
          "beginMonitoring",
          "drawFrame",
          "remindRespondents",
          "closeMonitoring",
          "beginProgrammeAssessment",
          "beginReassessment",
          "supersedeAssessment",
          "openAllocation",
          "askCommission",
          "carryOutShares",
          "recommendReflection",
          "recordContinuation",
          "openReview",
          "assignReviewers",
          "countQuorum",
          "openOpinions",
          "followConditions",
          "settleOpenGrants",
          "moveReportDay",
          "weighRepayment",
          "tellGrantIsRevoked",
          "weighProposal",
          "carryOutProposal",
          "moveToReceiver",
          "closeProject",
          "completeProposal",
          "askOpinions",
          "takeProgrammeIn",
          "beginAct",
          "reminder",
          "escalation");

  private final ProcessEngine engine;
  private final Map<String, Consumer<DelegateExecution>> answers = new HashMap<>();
  private final List<String> asked = new ArrayList<>();
  private final WaysTaken ways = new WaysTaken();

  Office(String name) {
    Map<Object, Object> beans = new HashMap<>();
    for (String clerk : CLERKS) {
      beans.put(clerk, (JavaDelegate) execution -> ask(clerk, execution));
    }
    beans.put("publishAssessment", new Publisher());
    beans.put("deadlines", new FarDeadlines());
    var configuration =
        (ProcessEngineConfigurationImpl)
            ProcessEngineConfiguration.createStandaloneInMemProcessEngineConfiguration();
    configuration.setBeans(beans);
    configuration.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(ways)));
    configuration.setProcessEngineName(name);
    configuration.setJdbcUrl("jdbc:h2:mem:" + name);
    configuration.setHistory(ProcessEngineConfiguration.HISTORY_NONE);
    configuration.setJobExecutorActivate(false);
    configuration.setMetricsEnabled(false);
    engine = configuration.buildProcessEngine();
    var deployment = engine.getRepositoryService().createDeployment().name("meguri");
    Models.files().forEach(deployment::addClasspathResource);
    deployment.deploy();
  }

  private void ask(String clerk, DelegateExecution execution) {
    asked.add(
        switch (clerk) {
          case "reminder", "escalation" -> clerk + " of " + execution.getVariable("watched");
          default -> clerk;
        });
    answers.getOrDefault(clerk, anyone -> {}).accept(execution);
  }

  /** Is told by a field of the diagram which of the year's two assessments it publishes. */
  public final class Publisher implements JavaDelegate {
    private Expression assessment = new FixedValue("nothing");

    public void setAssessment(Expression assessment) {
      this.assessment = assessment;
    }

    @Override
    public void execute(DelegateExecution execution) {
      ask("publishAssessment " + assessment.getValue(execution), execution);
    }
  }

  /** Clears the desks and forgets what the clerks were told, but not which ways were ever taken. */
  void begin() {
    runtime().createProcessInstanceQuery().rootProcessInstances().list().stream()
        .map(ProcessInstance::getId)
        .forEach(id -> runtime().deleteProcessInstance(id, "next test"));
    answers.clear();
    asked.clear();
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
    ProcessInstance instance = runtime().startProcessInstanceByKey(process, key, variables);
    runSteps();
    return instance.getId();
  }

  /** Runs every asynchronous step that is waiting; timers are left alone. */
  void runSteps() {
    List<Job> jobs;
    do {
      jobs = management().createJobQuery().messages().withRetriesLeft().list();
      jobs.forEach(job -> management().executeJob(job.getId()));
    } while (!jobs.isEmpty());
  }

  void fire(String timer) {
    fireOnly(timer);
    runSteps();
  }

  void fireOnly(String timer) {
    management().executeJob(jobAt(timer).getId());
  }

  Job jobAt(String activity) {
    Job job = management().createJobQuery().activityId(activity).singleResult();
    assertThat(job).as("job at %s", activity).isNotNull();
    return job;
  }

  /** Lets the task become late first, so that its reminder and its escalation are seen to come. */
  void completeLate(String task, Map<String, Object> variables) {
    for (String notice : List.of("remind_", "escalate_")) {
      if (management().createJobQuery().activityId(notice + task).count() > 0) {
        fire(notice + task);
      }
    }
    assertThat(asked).contains("reminder of " + task, "escalation of " + task);
    complete(task, variables);
  }

  void complete(String task, Map<String, Object> variables) {
    assertThat(tasks(task)).as("open tasks %s among %s", task, open()).isNotEmpty();
    engine.getTaskService().complete(tasks(task).get(0).getId(), variables);
    runSteps();
  }

  void finding(String task, String finding) {
    completeLate(task, Map.of("finding", finding));
  }

  void message(String name, String key) {
    runtime().createMessageCorrelation(name).processInstanceBusinessKey(key).correlate();
    runSteps();
  }

  List<Task> tasks(String task) {
    return desk().createTaskQuery().taskDefinitionKey(task).initializeFormKeys().list();
  }

  /** Open tasks, each with its number. */
  Map<String, Integer> open() {
    Map<String, Integer> open = new TreeMap<>();
    desk()
        .createTaskQuery()
        .list()
        .forEach(task -> open.merge(task.getTaskDefinitionKey(), 1, Integer::sum));
    return open;
  }

  Set<String> waitingAt(String instance) {
    return new TreeSet<>(runtime().getActiveActivityIds(instance));
  }

  boolean running(String instance) {
    return runtime().createProcessInstanceQuery().processInstanceId(instance).count() > 0;
  }

  long incidents() {
    return runtime().createIncidentQuery().count();
  }

  List<String> asked() {
    return List.copyOf(asked);
  }

  Set<String> waysTaken(String process) {
    return ways.of(process);
  }

  ManagementService management() {
    return engine.getManagementService();
  }

  RuntimeService runtime() {
    return engine.getRuntimeService();
  }

  private TaskService desk() {
    return engine.getTaskService();
  }

  @Override
  public void close() {
    engine.close();
  }
}
