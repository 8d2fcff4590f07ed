package org.meguri.ops.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.meguri.ops.launch.Database;

/**
 * Camunda as it comes, beside ours in a schema of its own: history full, the same diagram with
 * fixed dates where ours asks the calendar, no event, no list, no rule.
 */
final class PlainEngine implements AutoCloseable {

  private static final String DIAGRAM = "/meguri/plan/annual-plan-review.bpmn";
  private static final String SETTINGS = "/meguri/bench/plain-engine.xml";
  private static final String SCHEMA = "plain";

  private final ProcessEngine engine;
  private int year = Plans.FIRST_YEAR;

  PlainEngine(Database database, Office office) {
    office.owner().execute("create schema if not exists " + SCHEMA);
    ProcessEngineConfiguration configuration =
        ProcessEngineConfiguration.createProcessEngineConfigurationFromInputStream(
            new ByteArrayInputStream(text(SETTINGS).getBytes(StandardCharsets.UTF_8)));
    configuration.setJdbcUrl(database.url() + "?currentSchema=" + SCHEMA);
    configuration.setJdbcUsername(database.owner());
    configuration.setJdbcPassword(database.ownerPassword());
    this.engine = configuration.buildProcessEngine();
    engine.getRepositoryService().createDeployment().addString("plan.bpmn", diagram()).deploy();
  }

  private static String diagram() {
    return text(DIAGRAM)
        .replaceAll("\\$\\{deadlines\\.[^}]*}", "2030-01-15T09:00:00")
        .replaceAll("\\$\\{execution\\.setVariableLocal\\([^}]*}", "\\${true}");
  }

  private static String text(String resource) {
    try (@Nullable InputStream in = PlainEngine.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("There is no " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  ProcessEngine engine() {
    return engine;
  }

  void startAndComplete(String bureau) {
    int mine;
    synchronized (this) {
      mine = year++;
    }
    Map<String, Object> variables = Plans.variables(mine, bureau);
    String process =
        engine
            .getRuntimeService()
            .startProcessInstanceByKey(Plans.PROCESS, (String) variables.get("planId"), variables)
            .getId();
    Task task = engine.getTaskService().createTaskQuery().processInstanceId(process).singleResult();
    engine.getTaskService().claim(task.getId(), "manager");
    Map<String, Object> decision = new HashMap<>();
    decision.put("finding", "SUBMITTED");
    engine.getTaskService().complete(task.getId(), decision);
  }

  @Override
  public void close() {
    engine.close();
  }
}
