package org.meguri.ops.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.meguri.ops.running.Api;
import org.meguri.ops.running.Api.Reply;
import org.meguri.ops.running.RunningMeguri;

/** The API as another system uses it: reading in parts, taking and finishing tasks once. */
@Order(3)
class ApiTest {

  private static final RunningMeguri MEGURI = RunningMeguri.shared();
  private static final String PROJECT = "tohoku-manufacturing-corridor";
  private static final Api MANAGER = Api.as(PROJECT + ".manager");

  @BeforeAll
  static void planningSeason() {
    MEGURI.goOnTo(LocalDate.of(2006, 1, 10));
  }

  @Test
  void tellsWhoIsThere() {
    Reply me = MANAGER.get("/api/me");
    assertThat(me.status()).isEqualTo(200);
    assertThat(me.text("login")).isEqualTo(PROJECT + ".manager");
    assertThat(me.body().at("/roles/0/role").asText()).isEqualTo("MANAGER");
    assertThat(me.body().at("/roles/0/id").asText()).isEqualTo(PROJECT);
  }

  @Test
  void listsEveryProjectInPartsAndOnce() {
    Api reader = Api.as("policy.officer");
    List<String> seen = new ArrayList<>();
    String after = "";
    do {
      Reply part = reader.get("/api/projects?limit=5" + after);
      assertThat(part.body().path("items").size()).isBetween(1, 5);
      part.body().path("items").forEach(item -> seen.add(item.path("id").asText()));
      JsonNode next = part.body().path("next");
      after = next.isNull() ? "" : "&after=" + next.asText();
    } while (!after.isEmpty());
    assertThat(seen).hasSize(17).doesNotHaveDuplicates();
  }

  @Test
  void aCommissionMembersReadingGivesEveryConnectionBack() {
    Api member = Api.as("commission.member1");
    for (int i = 0; i < 30; i++) {
      assertThat(member.get("/api/projects?limit=1").status()).as("reading " + i).isEqualTo(200);
    }
  }

  @Test
  void historyGoesOnWhereTheLastPartEnded() {
    Set<Long> positions = new TreeSet<>();
    String after = "";
    int events = 0;
    do {
      Reply part = MANAGER.get("/api/projects/" + PROJECT + "/history?limit=3" + after);
      assertThat(part.status()).isEqualTo(200);
      for (JsonNode item : part.body().path("items")) {
        positions.add(item.path("position").asLong());
        events++;
      }
      JsonNode next = part.body().path("next");
      after = next.isNull() ? "" : "&after=" + next.asText();
    } while (!after.isEmpty());
    assertThat(positions).hasSize(events).hasSizeGreaterThan(5);
  }

  @Test
  void caseAsOfAnEarlierDayKnowsLess() {
    Reply then = MANAGER.get("/api/projects/" + PROJECT + "?asOf=2006-01-05");
    Reply now = MANAGER.get("/api/projects/" + PROJECT);
    assertThat(then.body().at("/known/events").asInt())
        .isPositive()
        .isLessThan(now.body().at("/known/events").asInt());
  }

  @Test
  void taskIsClaimedReleasedAndClaimedAgainOncePerKey() {
    String task = openTask(MANAGER, "draftPlan");
    String path = "/api/tasks/" + task;
    long version = MANAGER.get(path).body().at("/task/version").asLong();
    String key = UUID.randomUUID().toString();
    Reply first = MANAGER.post(path + "/claim", key, Map.of("version", version));
    assertThat(first.status()).isEqualTo(200);
    long facts = MEGURI.facts();
    Reply again = MANAGER.post(path + "/claim", key, Map.of("version", version));
    assertThat(again.body()).isEqualTo(first.body());
    long held = MANAGER.get(path).body().at("/task/version").asLong();
    Reply other = MANAGER.post(path + "/release", key, Map.of("version", held));
    assertThat(other.status()).isEqualTo(422);
    assertThat(other.text("rule")).isEqualTo("command-id-reused");
    assertThat(MEGURI.facts()).isEqualTo(facts);
    String releasing = UUID.randomUUID().toString();
    Reply released = MANAGER.post(path + "/release", releasing, Map.of("version", held));
    assertThat(released.status()).isEqualTo(200);
    assertThat(MANAGER.post(path + "/release", releasing, Map.of("version", held)).body())
        .isEqualTo(released.body());
  }

  @Test
  void taskIsCompletedOncePerKey() {
    String project = "recycling-society-creation";
    Api manager = Api.as(project + ".manager");
    String path = "/api/tasks/" + openTask(manager, "draftPlan");
    JsonNode seen = manager.get(path).body();
    manager.post(path + "/claim", Map.of("version", seen.at("/task/version").asLong()));
    JsonNode claimed = manager.get(path).body();
    Map<String, Object> form = Plans.filled(claimed);
    Map<String, Object> body =
        Map.of("version", claimed.at("/task/version").asLong(), "form", form);
    String key = UUID.randomUUID().toString();
    Reply first = manager.post(path + "/complete", key, body);
    assertThat(first.status()).as(first.raw().body()).isEqualTo(200);
    MEGURI.settle();
    long facts = MEGURI.facts();
    assertThat(manager.post(path + "/complete", key, body).body()).isEqualTo(first.body());
    form.put("budgetRequestYen", "1");
    Reply other =
        manager.post(
            path + "/complete",
            key,
            Map.of("version", claimed.at("/task/version").asLong(), "form", form));
    assertThat(other.status()).isEqualTo(422);
    assertThat(other.text("rule")).isEqualTo("command-id-reused");
    assertThat(MEGURI.facts()).isEqualTo(facts);
    assertThat(
            manager
                .get("/api/projects/" + project + "/history?limit=200")
                .body()
                .findValuesAsText("event"))
        .containsOnlyOnce("plan.submitted");
  }

  /** The id of the caller's open task of that kind. */
  static String openTask(Api caller, String element) {
    for (String view : List.of("unclaimed", "mine")) {
      for (JsonNode item : caller.get("/api/tasks?view=" + view).body().path("items")) {
        if (item.path("element").asText().equals(element)) {
          return item.path("id").asText();
        }
      }
    }
    throw new AssertionError("No open " + element);
  }
}
