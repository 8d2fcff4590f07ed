package org.meguri.workflows.engine;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.meguri.command.project.ProjectId;
import org.meguri.command.work.ProcessEvent.ProcessMigrated;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets processes in flight go on by the newest version of their diagram: each in a transaction of
 * its own, together with the event that says so. Its tasks, its timers with their days, and what it
 * waits for stay as they are. One that stands where the new version has no place goes on by its old
 * one and is an incident with an owner, until it is brought over from a later place, at a start or
 * by hand, or has ended.
 */
@Component
class Migrations {

  /** The kind of incident. */
  static final String NO_PLACE = "noPlaceInNewDiagram";

  private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);

  /** How many went over, and which could not. */
  record Outcome(int migrated, List<String> left) {}

  private final RepositoryService repository;
  private final RuntimeService runtime;
  private final Passages passages;
  private final IncidentOwners owners;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Migrations(
      RepositoryService repository,
      RuntimeService runtime,
      Passages passages,
      IncidentOwners owners,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.repository = repository;
    this.runtime = runtime;
    this.passages = passages;
    this.owners = owners;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  Outcome bringUpToDate() {
    int migrated = 0;
    List<String> left = new ArrayList<>();
    for (ProcessDefinition newest :
        repository.createProcessDefinitionQuery().latestVersion().list()) {
      for (ProcessDefinition older : olderThan(newest)) {
        for (ProcessInstance instance : running(older)) {
          if (isMigrated(instance, older, newest)) {
            migrated++;
          } else {
            left.add(instance.getId());
          }
        }
      }
    }
    if (migrated > 0 || !left.isEmpty()) {
      LOG.info("{} processes go on by newer diagrams, {} by their old ones", migrated, left.size());
    }
    return new Outcome(migrated, List.copyOf(left));
  }

  private List<ProcessDefinition> olderThan(ProcessDefinition newest) {
    return repository
        .createProcessDefinitionQuery()
        .processDefinitionKey(newest.getKey())
        .list()
        .stream()
        .filter(definition -> definition.getVersion() < newest.getVersion())
        .toList();
  }

  private List<ProcessInstance> running(ProcessDefinition definition) {
    return runtime.createProcessInstanceQuery().processDefinitionId(definition.getId()).list();
  }

  /** Tries once more, in the transaction under way, which fails where it still cannot be done. */
  boolean isMigratedNow(String processInstance) {
    ProcessInstance instance =
        runtime.createProcessInstanceQuery().processInstanceId(processInstance).singleResult();
    ProcessDefinition older = repository.getProcessDefinition(instance.getProcessDefinitionId());
    ProcessDefinition newest =
        repository
            .createProcessDefinitionQuery()
            .processDefinitionKey(older.getKey())
            .latestVersion()
            .singleResult();
    try {
      migrate(instance, older, newest);
      return true;
    } catch (MigrationPlanValidationException | MigratingProcessInstanceValidationException e) {
      LOG.info("{} still goes on by version {}", instance.getBusinessKey(), older.getVersion());
      return false;
    }
  }

  private boolean isMigrated(
      ProcessInstance instance, ProcessDefinition older, ProcessDefinition newest) {
    try {
      transaction.executeWithoutResult(status -> migrate(instance, older, newest));
      return true;
    } catch (MigrationPlanValidationException | MigratingProcessInstanceValidationException e) {
      LOG.warn(
          "{} goes on by version {} of {}: {}",
          instance.getBusinessKey(),
          older.getVersion(),
          older.getKey(),
          e.getMessage());
      transaction.executeWithoutResult(status -> raise(instance, older, newest));
      return false;
    }
  }

  /** Once for each process, however often it cannot be brought over. */
  private void raise(ProcessInstance instance, ProcessDefinition older, ProcessDefinition newest) {
    if (!raised(instance).isEmpty()) {
      return;
    }
    String id = instance.getId();
    List<String> standsAt = runtime.getActiveActivityIds(id);
    Incident incident =
        runtime.createIncident(
            NO_PLACE,
            id,
            id,
            "%s goes on by version %d of its diagram: version %d has no place for %s"
                .formatted(
                    instance.getBusinessKey(),
                    older.getVersion(),
                    newest.getVersion(),
                    String.join(", ", standsAt)));
    owners.assign(incident, older.getKey(), standsAt.isEmpty() ? older.getKey() : standsAt.get(0));
  }

  private List<Incident> raised(ProcessInstance instance) {
    return runtime
        .createIncidentQuery()
        .processInstanceId(instance.getId())
        .incidentType(NO_PLACE)
        .list();
  }

  /** Equal steps are mapped as they are: a timer keeps the day it was set to. */
  private void migrate(
      ProcessInstance instance, ProcessDefinition older, ProcessDefinition newest) {
    raised(instance).forEach(incident -> runtime.resolveIncident(incident.getId()));
    MigrationPlan plan =
        runtime.createMigrationPlan(older.getId(), newest.getId()).mapEqualActivities().build();
    runtime.newMigration(plan).processInstanceIds(instance.getId()).execute();
    passages.migrated(
        new ProcessMigrated(
            instance.getId(),
            ProjectId.of((String) runtime.getVariable(instance.getId(), "projectId")),
            older.getVersion(),
            newest.getVersion(),
            clock.instant()),
        String.valueOf(instance.getBusinessKey()));
  }
}
