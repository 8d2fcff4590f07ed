package org.meguri.ops.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.meguri.command.actor.Acting;
import org.meguri.command.actor.CommandId;
import org.meguri.command.actor.PersonId;
import org.meguri.command.programme.ImportResult;
import org.meguri.command.programme.ProgrammeImport;
import org.meguri.ops.running.Api;
import org.meguri.ops.running.Api.Reply;
import org.meguri.ops.running.RunningMeguri;

/**
 * Input that cannot be right: refused with 4xx and words in the reader's language, and nothing is
 * recorded.
 */
@Order(5)
class BadInputTest {

  private static final RunningMeguri MEGURI = RunningMeguri.shared();
  private static final String PROJECT = "okinawa-industries-promotion";
  private static final Api MANAGER = Api.as(PROJECT + ".manager");
  private static final String FIGURE = "figures.NEW_BUSINESSES_LAUNCHED";

  private static String task;
  private static JsonNode detail;
  private long facts;

  @BeforeAll
  static void figuresAreAskedFor() {
    MEGURI.goOnTo(LocalDate.of(2007, 4, 2));
    task = "/api/tasks/" + ApiTest.openTask(MANAGER, "submitFigures");
    MANAGER.post(
        task + "/claim", Map.of("version", MANAGER.get(task).body().at("/task/version").asLong()));
    detail = MANAGER.get(task).body();
    MEGURI.settle();
  }

  @BeforeEach
  void count() {
    facts = MEGURI.facts();
  }

  @AfterEach
  void nothingWasRecorded() {
    assertThat(MEGURI.facts()).isEqualTo(facts);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-5", "many", "1e9", "12.5", "99999999999", "９９９９９９９９９９９９９９９９９９９９"})
  void figureThatCannotBeRightIsNamed(String figure) {
    Reply english = complete(MANAGER, Map.of(FIGURE, figure));
    assertThat(english.status()).isEqualTo(422);
    assertThat(english.type()).startsWith("application/problem+json");
    assertThat(english.text("field")).isEqualTo(FIGURE);
    assertThat(english.body().at("/errors/0/detail").asText()).contains("New businesses");
    Reply japanese = complete(MANAGER.inJapanese(), Map.of(FIGURE, figure));
    assertThat(japanese.body().at("/errors/0/detail").asText()).contains("新事業創出件数");
  }

  @Test
  void everyMissingFigureIsNamedAtOnce() {
    Reply reply = MANAGER.post(task + "/complete", Map.of("version", version(), "form", Map.of()));
    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.body().path("errors").size()).isGreaterThan(10);
  }

  @Test
  void tenMegabytesOfTextAreTooMuch() {
    Reply reply = complete(MANAGER, Map.of("remarks", "あ".repeat(3_500_000)));
    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.text("rule")).isEqualTo("text-too-long");
    assertThat(reply.text("field")).isEqualTo("remarks");
    assertThat(reply.raw().body().length()).isLessThan(5_000);
  }

  @Test
  void fieldNobodyAskedForIsNamed() {
    Reply reply = complete(MANAGER, Map.of("approvedBy", "me"));
    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.text("field")).isEqualTo("approvedBy");
  }

  @Test
  void staleVersionIsAConflict() {
    Reply reply =
        MANAGER.post(task + "/complete", Map.of("version", version() + 7, "form", Map.of()));
    assertThat(reply.status()).isEqualTo(409);
    assertThat(reply.text("rule")).isEqualTo("stale-version");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"version\":",
        "[]",
        "\"text\"",
        "{\"version\":\"new\"}",
        "",
        "{\"version\":1,\"form\":[1]}"
      })
  void bodyThatCannotBeReadIsRefused(String body) {
    Reply reply = MANAGER.send("POST", task + "/complete", "application/json", body);
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.type()).startsWith("application/problem+json");
    assertThat(reply.text("detail")).isNotBlank();
  }

  @Test
  void nestedFieldIsNoField() {
    Reply reply =
        MANAGER.post(
            task + "/complete",
            Map.of("version", version(), "form", Map.of(FIGURE, Map.of("a", 1))));
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.text("field")).isEqualTo("form");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"image/png", "multipart/form-data; boundary=x", "text/csv", "application/xml"})
  void wrongKindOfContentIsRefused(String type) {
    assertThat(MANAGER.send("POST", task + "/complete", type, "PNG").status()).isEqualTo(415);
  }

  @Test
  void keyIsAskedFor() {
    Reply none = MANAGER.post(task + "/claim", " ", Map.of("version", 1));
    assertThat(none.status()).isEqualTo(400);
    assertThat(none.text("field")).isEqualTo("Idempotency-Key");
    assertThat(MANAGER.post(task + "/claim", "k".repeat(200), Map.of("version", 1)).status())
        .isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource({
    "/api/projects?limit=0, limit",
    "/api/projects?limit=many, limit",
    "/api/projects?sort=colour, sort",
    "/api/tasks?view=everything, view",
    "/api/tasks?due=someday, due",
    "/api/tasks?after=%21%21, after",
    "/api/projects/okinawa-industries-promotion?asOf=yesterday, asOf",
    "/api/projects/okinawa-industries-promotion?trueOn=2006-02-30, trueOn",
    "/api/projects/okinawa-industries-promotion/history?after=-1, after"
  })
  void parameterThatCannotBeReadIsNamed(String path, String field) {
    Reply reply = MANAGER.get(path);
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.text("field")).isEqualTo(field);
    assertThat(MANAGER.inJapanese().get(path).text("detail")).containsPattern("[ぁ-ん]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/projects/nowhere",
        "/api/tasks/nothing",
        "/api/nothing",
        "/api/tasks/%20",
        "/api/projects/okinawa-industries-promotion/diagram?process=nothing"
      })
  void unknownIsNotFound(String path) {
    Reply reply = MANAGER.get(path);
    assertThat(reply.status()).isBetween(400, 404);
    assertThat(reply.text("detail")).isNotBlank();
  }

  @Test
  void addressWithAControlCharacterIsTurnedAway() {
    assertThat(MANAGER.get("/api/projects/%00").status()).isEqualTo(400);
  }

  @Test
  void otherBureauAndWrongRoleAreRefused() {
    Map<String, Object> body = Map.of("version", version(), "form", Map.of());
    Reply foreign = Api.as("hokkaido.director").post(task + "/complete", body);
    assertThat(foreign.status()).isEqualTo(403);
    assertThat(foreign.text("rule")).isEqualTo("not-authorized");
    Reply wrongRole = Api.as("okinawa.director").post(task + "/claim", body);
    assertThat(wrongRole.status()).isBetween(403, 422);
  }

  @Test
  void brokenProgrammeFilesChangeNothingAndSayWhere() {
    String good = new String(bytes(), StandardCharsets.UTF_8);
    Map<String, byte[]> broken = new HashMap<>();
    broken.put("no JSON", "PNG\u0001".getBytes(StandardCharsets.UTF_8));
    broken.put("cut off", good.substring(0, 4_000).getBytes(StandardCharsets.UTF_8));
    broken.put(
        "a target that is text",
        good.replace("\"value\": 40000", "\"value\": \"many\"").getBytes(StandardCharsets.UTF_8));
    broken.put(
        "a bureau nobody has",
        good.replace("\"bureau\": \"kyushu\"", "\"bureau\": \"atlantis\"")
            .getBytes(StandardCharsets.UTF_8));
    broken.forEach(
        (what, file) -> {
          ImportResult result =
              MEGURI
                  .bean(ProgrammeImport.class)
                  .take(file, Acting.as(PersonId.SYSTEM, CommandId.of("broken:" + what)));
          assertThat(result).as(what).isInstanceOf(ImportResult.Rejected.class);
          assertThat(((ImportResult.Rejected) result).errors())
              .as(what)
              .isNotEmpty()
              .allSatisfy(error -> assertThat(error.line()).isPositive());
        });
  }

  private static Reply complete(Api caller, Map<String, String> entries) {
    Map<String, Object> form = new HashMap<>();
    for (JsonNode field : detail.at("/form/fields")) {
      String name = field.path("name").asText();
      boolean hidden = field.path("kind").asText().equals("HIDDEN");
      form.put(name, hidden ? field.path("value").asText() : "10");
    }
    form.putAll(entries);
    return caller.post(task + "/complete", Map.of("version", version(), "form", form));
  }

  private static long version() {
    return detail.at("/task/version").asLong();
  }

  private static byte[] bytes() {
    try (var in = BadInputTest.class.getResourceAsStream("/meguri/programmes/second-term.json")) {
      return List.of(in).get(0).readAllBytes();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
