package org.meguri.ops.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.meguri.ops.running.Api;
import org.meguri.ops.running.Api.Reply;
import org.meguri.ops.running.RunningMeguri;

/**
 * Every endpoint of the API's own description, asked by everybody: a new endpoint needs a line in
 * the matrix.
 */
@Order(4)
class EveryEndpointTest {

  private static final RunningMeguri MEGURI = RunningMeguri.shared();
  private static final String PROJECT = "tokai-manufacturing-creation";
  private static final String CASE = "/api/projects/" + PROJECT;

  private static final String ROUND = "survey-" + PROJECT + "-2006-SPRING";

  private static final Map<String, Api> CALLERS = new LinkedHashMap<>();

  @BeforeAll
  static void planningSeason() {
    MEGURI.goOnTo(LocalDate.of(2007, 4, 2));
    CALLERS.put("anonymous", Api.asNobody());
    CALLERS.put("foreign bureau", Api.as("hokkaido.officer1"));
    CALLERS.put("own bureau", Api.as("chubu.officer1"));
    CALLERS.put("its director", Api.as("chubu.director"));
    CALLERS.put("member in conflict", Api.as("commission.member5"));
    CALLERS.put("administrator", Api.as("admin"));
    CALLERS.put("auditor", Api.as("auditor"));
    CALLERS.put("policy group", Api.as("policy.officer"));
    CALLERS.put("manager", Api.as(PROJECT + ".manager"));
    CALLERS.put("staff", CaseEndpoints.staffOf(PROJECT + "-promotion", MEGURI));
  }

  @Test
  void everyEndpointIsInTheMatrix() {
    TreeSet<String> described = new TreeSet<>();
    JsonNode paths = Api.asNobody().get("/v3/api-docs").body().path("paths");
    paths
        .fields()
        .forEachRemaining(
            path ->
                path.getValue()
                    .fieldNames()
                    .forEachRemaining(
                        method ->
                            described.add(
                                method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())));
    assertThat(described).isEqualTo(EndpointMatrix.expected().keySet());
  }

  @Test
  void everybodyGetsWhatTheMatrixSays() {
    String task = ApiTest.openTask(CALLERS.get("manager"), "draftPlan");
    Map<String, List<Integer>> answered = new TreeMap<>();
    // Giving out and claiming come before releasing: only who holds a task can put it back.
    for (String endpoint : EndpointMatrix.expected().keySet()) {
      answered.put(
          endpoint, CALLERS.values().stream().map(c -> ask(c, endpoint, task).status()).toList());
    }
    assertThat(answered).isEqualTo(EndpointMatrix.expected());
  }

  @Test
  void refusalsAreProblemsThatNameTheRule() {
    for (Api caller : List.of(CALLERS.get("foreign bureau"), CALLERS.get("member in conflict"))) {
      Reply refused = caller.get(CASE);
      assertThat(refused.type()).startsWith("application/problem+json");
      assertThat(refused.text("rule")).isIn("not-authorized", "conflict-of-interest");
      assertThat(refused.text("detail")).isNotBlank();
    }
    assertThat(CALLERS.get("member in conflict").get(CASE).text("rule"))
        .isEqualTo("conflict-of-interest");
  }

  @Test
  void listsHoldOnlyWhatTheReaderMaySee() {
    Map<String, Integer> seen = new LinkedHashMap<>();
    for (String caller : List.of("foreign bureau", "own bureau", "member in conflict", "manager")) {
      List<String> projects =
          CALLERS.get(caller).get("/api/projects?limit=200").body().findValuesAsText("id");
      seen.put(caller, projects.contains(PROJECT) ? 1 : 0);
    }
    assertThat(seen)
        .isEqualTo(
            Map.of("foreign bureau", 0, "own bureau", 1, "member in conflict", 0, "manager", 1));
  }

  /** Well written, and refused to whoever has the authority: nothing changes hands here. */
  private static Map<String, Object> standing(String path) {
    if (path.contains("/targets/")) {
      return Map.of("value", 5, "reason", "The matrix", "effectiveOn", "2007-04-02");
    }
    return path.endsWith("/exceptions")
        ? Map.of("until", "2009-01-01", "reason", "The matrix")
        : Map.of();
  }

  private static Reply ask(Api caller, String endpoint, String task) {
    String path =
        endpoint
            .substring(endpoint.indexOf(' ') + 1)
            .replace("survey-rounds/{id}", "survey-rounds/" + ROUND)
            .replace("projects/{id}", "projects/" + PROJECT)
            .replace("monitoring/{id}", "monitoring/monitoring-2006")
            .replace("sessions/{id}", "sessions/session-none")
            .replace("api/reviews/{id}", "api/reviews/review-none")
            .replace("{act}", "order")
            .replace("{project}", PROJECT)
            .replace("{number}", "1")
            .replace("{person}", MEGURI.person("commission.member2").value())
            .replace("{target}", "new-businesses-launched")
            .replace("{year}", "2010")
            .replace("{source}", PROJECT + "-promotion")
            .replace("{interest}", PROJECT + ".GRANT.2006-04-01");
    if (path.startsWith("/api/cases")) {
      return CaseEndpoints.ask(caller, endpoint, PROJECT + "-promotion");
    }
    if (path.startsWith("/api/admin")) {
      return ofTheAdministration(caller, endpoint, path);
    }
    if (endpoint.startsWith("GET")) {
      String real =
          path.startsWith("/api/tasks")
              ? path.replace("{id}", task)
              : path.replace("{id}", PROJECT);
      return caller.get(real.endsWith("diagram") ? real + "?process=annual-plan-review" : real);
    }
    if (!path.startsWith("/api/tasks")) {
      return caller.post(path, standing(path));
    }
    long version =
        CALLERS.get("manager").get("/api/tasks/" + task).body().at("/task/version").asLong();
    Map<String, Object> body = new LinkedHashMap<>(Map.of("version", version));
    if (path.endsWith("/assign")) {
      body.put("to", MEGURI.person(PROJECT + ".manager").value());
      body.put("reason", "The matrix");
    }
    return caller.post(path.replace("{id}", task), body);
  }

  /** Of somebody who exists when it is read, of nothing that exists when it is changed. */
  private static Reply ofTheAdministration(Api caller, String endpoint, String path) {
    String real = path.replace("{processor}", "none").replace("{position}", "1");
    return endpoint.startsWith("GET")
        ? caller.get(real.replace("{id}", MEGURI.person("auditor").value()))
        : caller.post(real.replace("{id}", "nobody"), Map.of("reason", "The matrix"));
  }
}
