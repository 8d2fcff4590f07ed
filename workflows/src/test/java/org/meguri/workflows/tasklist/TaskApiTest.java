package org.meguri.workflows.tasklist;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.meguri.workflows.Browser.get;
import static org.meguri.workflows.Browser.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.meguri.workflows.Answers;
import org.meguri.workflows.Browser;
import org.meguri.workflows.Office;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;

class TaskApiTest {

  private static final Office OFFICE = Office.open();
  private static final Browser BROWSER = Browser.open();
  private static final ObjectMapper JSON = new ObjectMapper();

  @BeforeAll
  static void planningSeason() {
    OFFICE.openSeason("2010-02-05");
  }

  private static Task plan(String project) {
    return OFFICE.task(project, 2010, "draftPlan");
  }

  private static ResultActions send(
      String login, String what, Task task, String key, Map<String, ?> body) throws Exception {
    return BROWSER.web.perform(
        post(login, "/api/tasks/{id}/{what}", task.id().value(), what)
            .header("Idempotency-Key", key)
            .contentType(MediaType.APPLICATION_JSON)
            .content(JSON.writeValueAsString(body)));
  }

  @Test
  void listsTheReadersTasksInParts() throws Exception {
    BROWSER
        .web
        .perform(get("policy.officer", "/api/tasks?view=waiting&text=k-rip&sort=-due&limit=1"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.items", hasSize(1)))
        .andExpect(jsonPath("$.items[*].projectId", everyItem(is("k-rip"))))
        .andExpect(jsonPath("$.next", not(is(""))));
  }

  @ParameterizedTest
  @CsvSource({
    "view=everything, view",
    "sort=colour, sort",
    "after=***, after",
    "due=soon, due",
    "limit=0, limit",
    "limit=x, limit"
  })
  void saysWhichParameterCannotBeRead(String query, String field) throws Exception {
    BROWSER
        .web
        .perform(get("policy.officer", "/api/tasks?" + query))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.field", is(field)));
  }

  @Test
  void aTaskIsClaimedCompletedOnceAndAnsweredAgainUnderItsKey() throws Exception {
    Task task = plan("k-rip");
    Map<String, Object> seen = Map.of("version", task.version());
    send("k-rip.manager", "claim", task, "api-1", seen).andExpect(status().isOk());
    Task mine = OFFICE.find(task.id()).orElseThrow();
    Map<String, Object> form =
        Answers.to(OFFICE, mine, "k-rip.manager", "", "ownFundsSources", "Fees");
    Map<String, Object> body = Map.of("version", mine.version(), "form", form);

    send("k-rip.manager", "complete", mine, "api-2", body)
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.outcome", is("accepted")))
        .andExpect(jsonPath("$.caseId", is("plan-k-rip-2010")));
    send("k-rip.manager", "complete", mine, "api-2", body).andExpect(status().isOk());
    form.put("budgetRequestYen", "99");
    send("k-rip.manager", "complete", mine, "api-2", body)
        .andExpect(status().isUnprocessableEntity());
    send("k-rip.manager", "complete", mine, "api-3", body)
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.rule", is("task-done")));
  }

  @Test
  void namesEveryFieldThatIsWrongInTheReadersLanguage() throws Exception {
    Task task = OFFICE.claimed(plan("kansai-bio-cluster"), "kansai-bio-cluster.manager");
    Map<String, Object> body =
        Map.of(
            "version",
            task.version(),
            "form",
            Map.of("planVersion", "0", "ownFundsPercent", "many"));

    send("kansai-bio-cluster.manager", "complete", task, "api-4", body)
        .andExpect(status().isUnprocessableEntity())
        .andExpect(
            jsonPath(
                "$.errors[*].field",
                contains(
                    "parts.kansai-bio-cluster-promotion.activities",
                    "budgetRequestYen",
                    "ownFundsPercent")))
        .andExpect(jsonPath("$.errors[*].detail", hasItem(containsString("Budget requested"))));
  }

  @Test
  void refusesWhatIsStaleForeignUnknownOrUnsigned() throws Exception {
    Task task = plan("kansai-green-cluster");
    Map<String, Object> seen = Map.of("version", task.version());
    send("k-rip.manager", "claim", task, "api-5", seen)
        .andExpect(status().isForbidden())
        .andExpect(jsonPath("$.rule", is("not-authorized")));
    send("kansai-green-cluster.manager", "claim", task, "api-6", Map.of("version", 7))
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.rule", is("stale-version")));
    BROWSER
        .web
        .perform(
            post("k-rip.manager", "/api/tasks/none/claim")
                .header("Idempotency-Key", "api-7")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"version\":0}"))
        .andExpect(status().isNotFound());
    BROWSER
        .web
        .perform(
            post("kansai-green-cluster.manager", "/api/tasks/{id}/claim", task.id().value())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"version\":0}"))
        .andExpect(status().isBadRequest());
    BROWSER
        .web
        .perform(
            post("kansai-green-cluster.manager", "/api/tasks/{id}/complete", task.id().value())
                .header("Idempotency-Key", "api-8")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"version\":"))
        .andExpect(status().isBadRequest());
    BROWSER
        .web
        .perform(get("admin", "/api/tasks/{id}", task.id().value()))
        .andExpect(status().isForbidden());
  }

  @Test
  void theDirectorAssignsAndRemindsOncePerKey() throws Exception {
    String project = "hokuriku-manufacturing-creation";
    OFFICE.done(plan(project), project + ".manager", "", "ownFundsSources", "Fees");
    Task task = OFFICE.task(project, 2010, "assessPlan");
    String director = task.bureau() + ".director";
    String officer = task.bureau() + ".officer1";
    BROWSER
        .web
        .perform(get(director, "/api/tasks/{id}", task.id().value()))
        .andExpect(jsonPath("$.assignees[*].person", hasItem(officer)));
    BROWSER
        .web
        .perform(get(officer, "/api/tasks/{id}", task.id().value()))
        .andExpect(jsonPath("$.assignees", hasSize(0)));
    Map<String, Object> body = Map.of("version", task.version(), "to", officer, "reason", "Leave");
    send(officer, "assign", task, "api-9", body)
        .andExpect(status().isForbidden())
        .andExpect(jsonPath("$.rule", is("not-authorized")));
    send(director, "assign", task, "api-10", body).andExpect(status().isOk());
    send(director, "assign", task, "api-10", body).andExpect(status().isOk());
    send(
            director,
            "assign",
            task,
            "api-10",
            Map.of("version", task.version(), "to", officer, "reason", "Another"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.rule", is("command-id-reused")));
    send(director, "assign", task, "api-11", Map.of("version", task.version() + 1, "to", officer))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.field", is("reason")));
    Task held = OFFICE.find(task.id()).orElseThrow();
    org.assertj.core.api.Assertions.assertThat(held.version()).isEqualTo(task.version() + 1);
    send(director, "remind", held, "api-12", Map.of("version", held.version()))
        .andExpect(status().isOk());
    send(officer, "remind", held, "api-13", Map.of("version", held.version() + 1))
        .andExpect(status().isForbidden());
  }
}
