package org.meguri.ops.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.meguri.command.storage.DeadLetters;
import org.meguri.ops.clock.OfficeClock;
import org.meguri.ops.running.Api;
import org.meguri.ops.running.Api.Reply;
import org.meguri.ops.running.RunningMeguri;

/** Accounts and the state of the installation as the administrator's own systems see them. */
@Order(4)
class AdministrationApiTest {

  private static final RunningMeguri MEGURI = RunningMeguri.shared();
  private static final Api ADMIN = Api.as("admin");

  @BeforeAll
  static void planningSeason() {
    MEGURI.goOnTo(LocalDate.of(2006, 1, 10));
  }

  private static String today() {
    return LocalDate.ofInstant(MEGURI.now(), OfficeClock.TOKYO).toString();
  }

  private static Map<String, String> newcomer(String login, String post) {
    return Map.of("name", "新任 担当", "login", login, "post", post, "from", today());
  }

  @Test
  void invitesOncePerKeyAndShowsTheLinkOnce() {
    String key = UUID.randomUUID().toString();
    Map<String, String> body = newcomer("tohoku.officer9", "OFFICER:tohoku");
    Reply first = ADMIN.post("/api/admin/people", key, body);
    assertThat(first.status()).as(first.raw().body()).isEqualTo(200);
    assertThat(first.text("address")).contains("/invitation/");
    long facts = MEGURI.facts();
    Reply again = ADMIN.post("/api/admin/people", key, body);
    assertThat(again.text("caseId")).isEqualTo(first.text("caseId"));
    assertThat(again.body().path("address").isNull()).isTrue();
    assertThat(MEGURI.facts()).isEqualTo(facts);
    Reply other =
        ADMIN.post("/api/admin/people", key, newcomer("tohoku.officer8", "OFFICER:tohoku"));
    assertThat(other.status()).isEqualTo(422);
    assertThat(other.text("rule")).isEqualTo("command-id-reused");
    JsonNode person = ADMIN.get("/api/admin/people/" + first.text("caseId")).body();
    assertThat(person.path("account").asText()).isEqualTo("INVITED");
    assertThat(person.at("/posts/0/post").asText()).isEqualTo("OFFICER:tohoku");
  }

  @Test
  void whatARuleRefusesLeavesNothingHalfDone() {
    long facts = MEGURI.facts();
    Reply taken = ADMIN.post("/api/admin/people", newcomer("auditor", "AUDITOR"));
    assertThat(taken.status()).isEqualTo(422);
    assertThat(taken.text("rule")).isEqualTo("login-taken");
    assertThat(taken.text("field")).isEqualTo("login");
    Reply nowhere = ADMIN.post("/api/admin/people", newcomer("x", "OFFICER:atlantis"));
    assertThat(nowhere.status()).isEqualTo(400);
    assertThat(nowhere.text("field")).isEqualTo("post");
    assertThat(MEGURI.facts()).isEqualTo(facts);
  }

  @Test
  void aPostIsGivenAndEndedAndNobodyGivesThemselvesOne() {
    String path = "/api/admin/people/" + MEGURI.person("chugoku.officer2").value();
    Map<String, String> director = Map.of("post", "DIRECTOR:chugoku", "from", today());
    assertThat(ADMIN.post(path + "/posts", director).status()).isEqualTo(200);
    assertThat(held(path)).contains("DIRECTOR:chugoku");
    assertThat(ADMIN.post(path + "/posts", director).text("rule")).isEqualTo("role-held-already");
    Map<String, String> ending = Map.of("post", "DIRECTOR:chugoku", "on", today());
    assertThat(ADMIN.post(path + "/posts/end", ending).text("rule")).isEqualTo("reason-missing");
    Map<String, String> reasoned =
        Map.of("post", "DIRECTOR:chugoku", "on", today(), "reason", "異動");
    assertThat(ADMIN.post(path + "/posts/end", reasoned).status()).isEqualTo(200);
    assertThat(held(path)).doesNotContain("DIRECTOR:chugoku");
    String own = "/api/admin/people/" + MEGURI.person("admin").value();
    assertThat(ADMIN.post(own + "/posts", director).text("rule")).isEqualTo("four-eyes");
    assertThat(ADMIN.post(own + "/close", Map.of("reason", "異動")).text("rule"))
        .isEqualTo("four-eyes");
  }

  @Test
  void thePostOfStaffIsHeldAtAnOrganizationThatIsRegistered() {
    Reply invited =
        ADMIN.post("/api/admin/people", newcomer("k-rip.staff9", "STAFF:k-rip-promotion"));
    assertThat(invited.status()).as(invited.raw().body()).isEqualTo(200);
    assertThat(held("/api/admin/people/" + invited.text("caseId")))
        .containsExactly("STAFF:k-rip-promotion");
    assertThat(ADMIN.post("/api/admin/people", newcomer("x", "STAFF:nowhere")).status())
        .isEqualTo(400);
  }

  private static List<String> held(String path) {
    List<String> held = new ArrayList<>();
    for (JsonNode post : ADMIN.get(path).body().path("posts")) {
      if (post.path("current").asBoolean()) {
        held.add(post.path("post").asText());
      }
    }
    return held;
  }

  @Test
  void whoStandsInSeesTheAbsentPersonsTasksUntilItEnds() {
    String path = "/api/admin/people/" + MEGURI.person("tohoku.officer1").value();
    String substitute = MEGURI.person("tohoku.officer2").value();
    Map<String, String> absence =
        Map.of("substitute", substitute, "from", today(), "until", today());
    assertThat(ADMIN.post(path + "/absences", absence).status()).isEqualTo(200);
    assertThat(Api.as("tohoku.officer2").get("/api/me").body().at("/standsInFor/0/person").asText())
        .isEqualTo(MEGURI.person("tohoku.officer1").value());
    assertThat(
            ADMIN
                .post(path + "/absences/end", Map.of("substitute", substitute, "on", today()))
                .status())
        .isEqualTo(200);
    assertThat(Api.as("tohoku.officer2").get("/api/me").body().path("standsInFor")).isEmpty();
  }

  @Test
  void aClosedAccountLetsNobodyInAndItsLinksEnd() {
    Reply invited = ADMIN.post("/api/admin/people", newcomer("kinki.officer9", "OFFICER:kinki"));
    String path = "/api/admin/people/" + invited.text("caseId");
    assertThat(ADMIN.post(path + "/close", Map.of("reason", "誤って招待した")).status()).isEqualTo(200);
    assertThat(ADMIN.post(path + "/invitation", Map.of()).text("rule")).isEqualTo("account-closed");
    assertThat(
            MEGURI
                .jdbc()
                .sql(
                    "select count(*) from web.invitation where person = ? and used_at is null"
                        + " and expires_at > ?")
                .params(invited.text("caseId"), MEGURI.now().atOffset(java.time.ZoneOffset.UTC))
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void everybodyIsListedOnceInParts() {
    List<String> seen = new ArrayList<>();
    String after = "";
    do {
      JsonNode part = ADMIN.get("/api/admin/people?limit=20" + after).body();
      part.path("items").forEach(each -> seen.add(each.path("login").asText()));
      after = part.path("next").isNull() ? "" : "&after=" + part.path("next").asText();
    } while (!after.isEmpty());
    assertThat(seen).hasSizeGreaterThan(50).doesNotHaveDuplicates().contains("auditor");
    assertThat(ADMIN.get("/api/admin/people?text=k-rip.manager").body().findValuesAsText("login"))
        .containsExactly("k-rip.manager");
  }

  @Test
  void processorsKeepUpAndTheSequencerLeads() {
    MEGURI.settle();
    JsonNode progress = ADMIN.get("/api/admin/processors").body();
    assertThat(progress.at("/sequencer/leading").asBoolean()).isTrue();
    assertThat(progress.path("items").findValuesAsText("name")).contains("casefile", "projects");
    assertThat(progress.path("items").findValuesAsText("state")).containsOnly("GOING_ON");
    assertThat(progress.path("head").asLong()).isPositive();
  }

  @Test
  void aLetterIsDiscardedForAReasonThatStaysOnRecord() {
    long position = aLetter();
    JsonNode letters = ADMIN.get("/api/admin/letters").body();
    assertThat(letters.at("/items/0/cause").asText()).isEqualTo("an example of a fault");
    assertThat(letters.at("/items/0").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder(
            "processor", "position", "event", "cause", "retries", "recordedAt");
    String path = "/api/admin/letters/access/" + position + "/discard";
    assertThat(ADMIN.post(path, Map.of()).text("rule")).isEqualTo("reason-missing");
    assertThat(MEGURI.bean(DeadLetters.class).waiting()).hasSize(1);
    String key = UUID.randomUUID().toString();
    Map<String, String> reason = Map.of("reason", "二重に取り込まれていた");
    assertThat(ADMIN.post(path, key, reason).status()).isEqualTo(200);
    assertThat(ADMIN.post(path, key, reason).status()).as("a repeat").isEqualTo(200);
    assertThat(ADMIN.post(path, reason).text("rule")).isEqualTo("letter-unknown");
    assertThat(MEGURI.bean(DeadLetters.class).waiting()).isEmpty();
    assertThat(
            MEGURI
                .jdbc()
                .sql("select owner from log.dead_letter where position = ? and state = 'discarded'")
                .param(position)
                .query(String.class)
                .single())
        .isEqualTo(MEGURI.person("admin").value());
    assertThat(
            MEGURI
                .jdbc()
                .sql("select count(*) from log.event where name = 'upkeep.letter-discarded'")
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void aLetterIsGivenToItsProcessorAgainOncePerKey() {
    long position = aLetter();
    String path = "/api/admin/letters/access/" + position + "/retry";
    String key = UUID.randomUUID().toString();
    assertThat(ADMIN.post(path, key, Map.of()).status()).isEqualTo(200);
    assertThat(MEGURI.bean(DeadLetters.class).waiting()).isEmpty();
    long facts = MEGURI.facts();
    assertThat(ADMIN.post(path, key, Map.of()).status()).as("a repeat").isEqualTo(200);
    assertThat(ADMIN.post(path, Map.of()).text("rule")).isEqualTo("letter-unknown");
    assertThat(MEGURI.facts()).isEqualTo(facts);
  }

  /** Of an event that the projection leaves out, so that it is taken when it is given again. */
  private static long aLetter() {
    long position =
        MEGURI
            .jdbc()
            .sql(
                "select min(position) from log.position p join log.event e using (global_index)"
                    + " where e.name = 'actor.person-registered' and not exists"
                    + " (select 1 from log.dead_letter d where d.position = p.position)")
            .query(Long.class)
            .single();
    MEGURI
        .jdbc()
        .sql(
            "insert into log.dead_letter (processor, position, stream, event_name, cause, state,"
                + " recorded_at) values ('access', ?, 'example', 'actor.person-registered',"
                + " 'an example of a fault', 'waiting', now())")
        .param(position)
        .update();
    return position;
  }
}
