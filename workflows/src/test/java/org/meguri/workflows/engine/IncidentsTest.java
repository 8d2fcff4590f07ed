package org.meguri.workflows.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.meguri.workflows.Browser.get;
import static org.meguri.workflows.Browser.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.meguri.command.Outcome;
import org.meguri.command.actor.Acting;
import org.meguri.command.actor.CommandId;
import org.meguri.command.actor.Role;
import org.meguri.workflows.Browser;
import org.meguri.workflows.Office;

class IncidentsTest {

  private static final Office OFFICE = Office.open();
  private static final ManagementService JOBS = OFFICE.bean(ManagementService.class);
  private static final IncidentDesk DESK = OFFICE.bean(IncidentDesk.class);

  @Test
  void aStepThatFailsAfterItsRetriesIsOwnedBySomebodyAndCanBeTriedAgain() {
    OFFICE.clock.moveTo("2006-01-10");
    String process = aProcessWithNoRound();
    Job job = JOBS.createJobQuery().processInstanceId(process).singleResult();
    for (int attempt = 0; attempt < 3; attempt++) {
      assertThat(DESK.open()).noneMatch(i -> process.equals(i.processInstance()));
      failing(job);
      OFFICE.clock.moveTo(OFFICE.clock.instant().plus(Duration.ofMinutes(2)));
    }

    IncidentOwners.Owned incident = open(process);
    assertThat(incident.owner()).isEqualTo(Role.ADMINISTRATOR);
    assertThat(incident.element()).isEqualTo("openRound");
    assertThat(incident.cause()).contains("project-unknown");
    assertThat(DESK.withoutOwner()).isEmpty();
    assertThat(DESK.retry(incident.incident(), as("admin", "retry-1")))
        .isInstanceOf(Outcome.Accepted.class);
    assertThat(DESK.open()).noneMatch(i -> process.equals(i.processInstance()));
    OFFICE.bean(RuntimeService.class).deleteProcessInstance(process, "end of the test");
  }

  @Test
  void whoTakesAnIncidentInHandIsToldAndOnRecordAndARepeatChangesNothing() {
    String process = aFailedProcess();
    String incident = open(process).incident();
    long before = OFFICE.head();

    Outcome first = DESK.take(incident, as("admin", "take-1"));
    assertThat(first).isInstanceOf(Outcome.Accepted.class);
    assertThat(DESK.take(incident, as("admin", "take-1"))).isEqualTo(first);

    assertThat(recordedAfter(before)).containsExactly("upkeep.incident-taken");
    assertThat(open(process).takenBy()).isEqualTo("admin");
    assertThat(DESK.retry(incident, as("admin", "retry-2"))).isInstanceOf(Outcome.Accepted.class);
    Job job = JOBS.createJobQuery().processInstanceId(process).singleResult();
    failing(job);
    assertThat(DESK.retry(incident, as("admin", "retry-2"))).isInstanceOf(Outcome.Accepted.class);
    assertThat(open(process).incident()).as("a repeat gives no second try").isNotEqualTo(incident);
    OFFICE.bean(RuntimeService.class).deleteProcessInstance(process, "end of the test");
  }

  @Test
  void anIncidentIsNobodyElsesAndIsNotRetriedWhenItIsOver() {
    String process = aFailedProcess();
    String incident = open(process).incident();
    assertRefused(DESK.retry(incident, as("policy.officer", "retry-3")), "not-authorized");
    assertRefused(DESK.take("none", as("admin", "take-2")), "incident-unknown");
    assertThat(DESK.openFor(Office.person("policy.officer")))
        .noneMatch(i -> process.equals(i.processInstance()));
    OFFICE.bean(RuntimeService.class).deleteProcessInstance(process, "end of the test");
    long before = OFFICE.head();
    assertRefused(DESK.retry(incident, as("admin", "retry-4")), "incident-over");
    assertThat(OFFICE.head()).isEqualTo(before);
  }

  @Test
  void incidentsAreOnThePageAndOverTheApiOfThoseWhoOwnThem() throws Exception {
    String process = aFailedProcess();
    String incident = open(process).incident();
    Browser browser = Browser.open();
    browser
        .web
        .perform(get("admin", "/incidents"))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString(incident)))
        .andExpect(content().string(containsString("Administrator")))
        .andExpect(content().string(not(containsString("??"))));
    browser.web.perform(get("policy.officer", "/incidents")).andExpect(status().isOk());
    for (String stranger : List.of("kyushu.director", "auditor", "k-rip.manager")) {
      browser.web.perform(get(stranger, "/incidents")).andExpect(status().isForbidden());
      browser.web.perform(get(stranger, "/api/admin/incidents")).andExpect(status().isForbidden());
    }
    browser
        .web
        .perform(get("admin", "/api/admin/incidents"))
        .andExpect(jsonPath("$.items[*].id", hasItem(incident)));
    browser
        .web
        .perform(post("admin", "/incidents/{id}/take", incident))
        .andExpect(status().is3xxRedirection());
    browser
        .web
        .perform(
            post("admin", "/api/admin/incidents/{id}/retry", incident)
                .header("Idempotency-Key", "retry-5"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.outcome", is("accepted")));
    browser
        .web
        .perform(post("admin", "/api/admin/incidents/{id}/retry", incident))
        .andExpect(status().isBadRequest());
    assertThat(DESK.open()).noneMatch(i -> process.equals(i.processInstance()));
    OFFICE.bean(RuntimeService.class).deleteProcessInstance(process, "end of the test");
  }

  private static String aProcessWithNoRound() {
    return OFFICE
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
  }

  private static String aFailedProcess() {
    String process = aProcessWithNoRound();
    Job job = JOBS.createJobQuery().processInstanceId(process).singleResult();
    while (JOBS.createJobQuery().jobId(job.getId()).singleResult().getRetries() > 0) {
      failing(job);
      OFFICE.clock.moveTo(OFFICE.clock.instant().plus(Duration.ofMinutes(2)));
    }
    return process;
  }

  private static IncidentOwners.Owned open(String process) {
    return DESK.open().stream()
        .filter(i -> process.equals(i.processInstance()))
        .findFirst()
        .orElseThrow();
  }

  private static Acting as(String login, String command) {
    return Acting.as(Office.person(login), CommandId.of(command));
  }

  private static List<String> recordedAfter(long index) {
    return OFFICE
        .meguri
        .jdbc()
        .sql("select name from log.event where global_index > ? order by global_index")
        .param(index)
        .query(String.class)
        .list();
  }

  private static void assertRefused(Outcome outcome, String rule) {
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    assertThat(((Outcome.Refused) outcome).rule()).isEqualTo(rule);
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

    new Diagrams(engine.getRepositoryService(), OFFICE.bean(Migrations.class))
        .afterSingletonsInstantiated();

    assertThat(engine.getRepositoryService().createDeploymentQuery().count()).isEqualTo(before);
  }
}
