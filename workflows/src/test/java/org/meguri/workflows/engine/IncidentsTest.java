package org.meguri.workflows.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.meguri.command.actor.Role;
import org.meguri.workflows.Office;

class IncidentsTest {

  private static final Office OFFICE = Office.open();
  private static final ManagementService JOBS = OFFICE.bean(ManagementService.class);

  @Test
  void aStepThatFailsAfterItsRetriesIsOwnedBySomebodyAndCanBeTriedAgain() {
    OFFICE.clock.moveTo("2006-01-10");
    String process =
        OFFICE
            .bean(RuntimeService.class)
            .startProcessInstanceByKey(
                "follow-up-survey",
                "no-such-round",
                Map.of(
                    "projectId", "k-rip",
                    "bureauId", "okinawa",
                    "fiscalYear", 2006,
                    "roundId", "no-such-round",
                    "window", "WINTER",
                    "organizations", new java.util.ArrayList<>(List.of("none"))))
            .getId();
    Job job = JOBS.createJobQuery().processInstanceId(process).singleResult();
    for (int attempt = 0; attempt < 3; attempt++) {
      assertThat(OFFICE.bean(IncidentDesk.class).open())
          .noneMatch(i -> process.equals(i.processInstance()));
      failing(job);
      OFFICE.clock.moveTo(OFFICE.clock.instant().plus(Duration.ofMinutes(2)));
    }

    assertThat(OFFICE.bean(IncidentDesk.class).open())
        .filteredOn(i -> process.equals(i.processInstance()))
        .singleElement()
        .satisfies(
            incident -> {
              assertThat(incident.owner()).isEqualTo(Role.ADMINISTRATOR);
              assertThat(incident.element()).isEqualTo("openRound");
              assertThat(incident.cause()).contains("project-unknown");
            });
    assertThat(OFFICE.bean(IncidentDesk.class).withoutOwner()).isEmpty();
    OFFICE.bean(IncidentDesk.class).retry(job.getId());
    assertThat(OFFICE.bean(IncidentDesk.class).open())
        .noneMatch(i -> process.equals(i.processInstance()));
    OFFICE.bean(RuntimeService.class).deleteProcessInstance(process, "end of the test");
  }

  private static void failing(Job job) {
    try {
      JOBS.executeJob(job.getId());
      throw new AssertionError("The step should have been refused");
    } catch (SystemHand.StepRefused expected) {
      assertThat(expected).hasMessageContaining("project-unknown");
    }
  }

  @Test
  void theEngineKeepsNoHistoryCountsNothingAndCleansNothingUp() {
    ProcessEngine engine = OFFICE.bean(ProcessEngine.class);
    assertThat(JOBS.getHistoryLevel()).isZero();
    assertThat(engine.getHistoryService().createHistoricProcessInstanceQuery().count()).isZero();
    assertThat(engine.getHistoryService().findHistoryCleanupJobs()).isEmpty();
    assertThat(
            OFFICE
                .meguri
                .asOwner()
                .queryForObject(
                    "select (select count(*) from camunda.act_ru_meter_log) + (select count(*) from camunda.act_ru_task_meter_log)",
                    Long.class))
        .isZero();
  }

  @Test
  void anUnchangedDiagramIsNotDeployedAgain() {
    ProcessEngine engine = OFFICE.bean(ProcessEngine.class);
    long before = engine.getRepositoryService().createDeploymentQuery().count();

    new Diagrams(engine.getRepositoryService()).afterSingletonsInstantiated();

    assertThat(engine.getRepositoryService().createDeploymentQuery().count()).isEqualTo(before);
  }
}
