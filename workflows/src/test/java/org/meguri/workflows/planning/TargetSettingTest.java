package org.meguri.workflows.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.meguri.workflows.Browser.get;
import static org.meguri.workflows.Commands.send;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.meguri.command.Outcome;
import org.meguri.workflows.Browser;
import org.meguri.workflows.Office;
import org.meguri.workflows.calendar.YearOpening;
import org.meguri.workflows.tasklist.Task;
import org.springframework.test.web.servlet.ResultActions;

@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TargetSettingTest {

  private static final Office OFFICE = Office.open();
  private static final String PROJECT = "hokkaido-super-cluster-2";
  private static final String DIRECTOR = "hokkaido.director";

  private static Task left() {
    OFFICE.openSeason("2007-05-16");
    return OFFICE.task(PROJECT, 2006, "setTarget");
  }

  @Test
  @Order(0)
  void itIsOpenedOnTheFirstBusinessDayOfTheYearItIsDueIn() {
    assertThat(OFFICE.bean(YearOpening.class).nextOpening(Instant.parse("2006-02-09T23:30:00Z")))
        .contains(Instant.parse("2006-04-02T23:30:00Z"));
  }

  @Test
  @Order(1)
  void theTargetThePlanLeftOpenIsTheDirectorsTask() {
    Task task = left();
    assertThat(task.candidate()).isEqualTo("director:hokkaido");
    assertThat(task.caseId()).isEqualTo("target-" + PROJECT + "-new-businesses-launched");
    assertThat(
            OFFICE
                .meguri
                .jdbc()
                .sql("select distinct project from tasklist.task where element = 'setTarget'")
                .query(String.class)
                .list())
        .as("disputed and illegible targets are nobody's to set")
        .isEqualTo(List.of(PROJECT));
  }

  @Test
  @Order(2)
  void theCasePageSaysThatItIsOverdueAndLeadsThere() throws Exception {
    Task task = left();
    OFFICE.meguri.awaitCaughtUp();
    page(DIRECTOR)
        .andExpect(content().string(containsString("Target not set")))
        .andExpect(content().string(containsString("46 days late")))
        .andExpect(content().string(containsString("/tasks/" + task.id())));
  }

  @Test
  @Order(3)
  void aFigureOutOfReasonIsRefusedAndTheTargetStaysOpen() {
    Task task = left();
    for (String figure : List.of("0", "-3", "12.5", "999999999")) {
      assertThat(OFFICE.complete(task, DIRECTOR, Map.of("value", figure, "reason", "Set.")))
          .as(figure)
          .isInstanceOf(Outcome.Refused.class);
    }
    assertThat(
            ((Outcome.Refused)
                    OFFICE.complete(
                        task,
                        DIRECTOR,
                        Map.of("value", "800", "reason", "Set.", "effectiveOn", "2005-01-01")))
                .rule())
        .isEqualTo("outside-term");
    assertThat(left().isOpen()).isTrue();
  }

  @Test
  @Order(4)
  void overTheApiItIsSetOncePerKeyAndItsTaskIsDoneWithIt() throws Exception {
    Task task = left();
    String path = "/api/projects/" + PROJECT + "/targets/new-businesses-launched";
    Map<String, Object> body =
        Map.of("value", 800, "reason", "From the plan's revision.", "effectiveOn", "2007-05-16");
    send("hokkaido.officer1", path, "target-1", body)
        .andExpect(status().isForbidden())
        .andExpect(jsonPath("$.rule", is("not-authorized")));
    send("kyushu.director", path, "target-2", body).andExpect(status().isForbidden());
    send(DIRECTOR, path, "target-3", Map.of("value", "many", "reason", "Set."))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[*].field", contains("value", "effectiveOn")));
    send(DIRECTOR, path, "", body)
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.field", is("Idempotency-Key")));
    send(DIRECTOR, "/api/projects/" + PROJECT + "/targets/none", "target-4", body)
        .andExpect(status().isNotFound());
    assertThat(OFFICE.find(task.id()).orElseThrow().isOpen()).isTrue();

    String first =
        send(DIRECTOR, path, "target-5", body)
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(OFFICE.find(task.id()).orElseThrow().finding()).isEqualTo("SET");
    long facts = OFFICE.head();
    send(DIRECTOR, path, "target-5", body)
        .andExpect(status().isOk())
        .andExpect(content().string(first));
    send(
            DIRECTOR,
            path,
            "target-5",
            Map.of("value", 900, "reason", "Again.", "effectiveOn", "2007-05-16"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.rule", is("command-id-reused")));
    send(DIRECTOR, path, "target-6", body)
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.rule", is("target-not-pending")));
    assertThat(OFFICE.head()).isEqualTo(facts);
  }

  @Test
  @Order(5)
  void onceSetItIsOnTheCaseAndNotAskedForAgain() throws Exception {
    OFFICE.meguri.awaitCaughtUp();
    page("hokkaido.officer1")
        .andExpect(content().string(containsString("800 businesses")))
        .andExpect(content().string(containsString("From the plan&#39;s revision.")))
        .andExpect(content().string(not(containsString("Target not set"))));
    assertThat(OFFICE.bean(YearOpening.class).openDue()).isZero();
    assertThat(OFFICE.openTasks(PROJECT, 2006, "setTarget")).isEmpty();
  }

  private static ResultActions page(String login) throws Exception {
    return Browser.open()
        .web
        .perform(get(login, "/projects/{id}?tab=plan", PROJECT))
        .andExpect(status().isOk());
  }
}
