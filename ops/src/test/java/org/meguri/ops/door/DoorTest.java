package org.meguri.ops.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.meguri.ops.running.Api;
import org.meguri.ops.running.Api.Reply;
import org.meguri.ops.running.RunningMeguri;

/** Logging in and out, tokens, throttle, sessions, forged forms, headers. */
@Order(7)
class DoorTest {

  private static final RunningMeguri MEGURI = RunningMeguri.shared();
  private static final Pattern CSRF =
      Pattern.compile("name=\"_csrf\" (?:content|value)=\"([^\"]+)\"");

  private static final String NEW_PASSWORD = "kansa-tantou-no-aikotoba";

  private final CookieManager cookies = new CookieManager();
  private final HttpClient browser = HttpClient.newBuilder().cookieHandler(cookies).build();

  @Test
  void formLoginLeadsToTheTasksWithANewSession() throws Exception {
    get("/login");
    String before = session();
    HttpResponse<String> in = login("shikoku.officer1", RunningMeguri.PASSWORD);
    assertThat(in.statusCode()).isEqualTo(302);
    assertThat(in.headers().firstValue("Location").orElseThrow()).endsWith("/");
    assertThat(session()).isNotEmpty().isNotEqualTo(before);
    assertThat(get("/tasks?view=mine").statusCode()).isEqualTo(200);
    assertThat(
            MEGURI
                .jdbc()
                .sql("select count(*) from web.session where principal_name = ?")
                .param(MEGURI.person("shikoku.officer1").value())
                .query(Integer.class)
                .single())
        .isPositive();
  }

  @Test
  void loggingOutEndsTheSession() throws Exception {
    get("/login");
    login("shikoku.officer2", RunningMeguri.PASSWORD);
    HttpResponse<String> out = post("/logout", Map.of("_csrf", csrf(get("/tasks?view=mine"))));
    assertThat(out.headers().firstValue("Location").orElseThrow()).contains("/login?logout");
    assertThat(get("/tasks?view=mine").statusCode()).isEqualTo(302);
  }

  @Test
  void formWithoutItsTokenIsRefused() throws Exception {
    get("/login");
    login("shikoku.director", RunningMeguri.PASSWORD);
    long facts = MEGURI.facts();
    assertThat(post("/tasks/bulk", Map.of("task", "x")).statusCode()).isEqualTo(403);
    assertThat(post("/logout", Map.of()).statusCode()).isEqualTo(403);
    assertThat(get("/tasks?view=mine").statusCode()).isEqualTo(200);
    assertThat(MEGURI.facts()).isEqualTo(facts);
  }

  @Test
  void ourOwnPagesReadTheApiOnTheirSessionAndChangeNothingWithoutTheToken() throws Exception {
    get("/login");
    login("chugoku.director", RunningMeguri.PASSWORD);
    HttpResponse<String> me = send(asOurScripts("/api/me").GET());
    assertThat(me.statusCode()).isEqualTo(200);
    assertThat(me.body()).contains("chugoku.director");
    long facts = MEGURI.facts();
    HttpRequest.BodyPublisher claim = HttpRequest.BodyPublishers.ofString("{\"version\":1}");
    HttpResponse<String> forged = send(asOurScripts("/api/tasks/any/claim").POST(claim));
    assertThat(forged.statusCode()).isEqualTo(403);
    HttpResponse<String> ours =
        send(
            asOurScripts("/api/tasks/any/claim")
                .header("X-CSRF-TOKEN", csrf(get("/projects")))
                .POST(claim));
    assertThat(ours.statusCode()).isEqualTo(404);
    assertThat(MEGURI.facts()).isEqualTo(facts);
  }

  private static HttpRequest.Builder asOurScripts(String path) {
    return HttpRequest.newBuilder(at(path))
        .header("Accept", "application/json")
        .header("Content-Type", "application/json")
        .header("Idempotency-Key", "of-the-page");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/tasks",
        "/projects",
        "/projects/k-rip",
        "/audit/projects/k-rip",
        "/nothing",
        "/actuator/env"
      })
  void nobodySeesAPageWithoutLogin(String path) throws Exception {
    HttpResponse<String> answer = get(path);
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/login");
  }

  @Test
  void wrongPasswordAndUnknownNameSayTheSame() {
    Reply wrong = Api.with("chugoku.officer1", "guess").get("/api/me");
    Reply unknown = Api.with("no.such.person", "guess").get("/api/me");
    assertThat(wrong.status()).isEqualTo(401);
    assertThat(wrong.body()).isEqualTo(unknown.body());
    assertThat(wrong.type()).startsWith("application/problem+json");
    assertThat(wrong.raw().headers().firstValue("WWW-Authenticate").orElseThrow())
        .startsWith("Basic");
  }

  @Test
  void afterFiveWrongPasswordsTheNameWaits() throws Exception {
    for (int i = 0; i < 5; i++) {
      assertThat(Api.with("kinki.director", "guess" + i).get("/api/me").status()).isEqualTo(401);
    }
    Reply right = Api.as("kinki.director").get("/api/me");
    assertThat(right.status()).isEqualTo(429);
    assertThat(right.text("rule")).isEqualTo("login-throttled");
    get("/login");
    HttpResponse<String> page = login("kinki.director", RunningMeguri.PASSWORD);
    assertThat(page.headers().firstValue("Location").orElseThrow()).contains("throttled");
    assertThat(Api.as("kinki.officer1").get("/api/me").status()).isEqualTo(200);
  }

  @Test
  void everyAnswerCarriesTheHeadersOfAClosedHouse() throws Exception {
    for (HttpResponse<String> answer :
        List.of(get("/login"), Api.asNobody().get("/api/me").raw())) {
      Map<String, List<String>> headers = answer.headers().map();
      assertThat(headers.get("content-security-policy").get(0))
          .contains("script-src 'self'", "style-src 'self'", "frame-ancestors 'none'")
          .doesNotContain("unsafe");
      assertThat(headers.get("x-frame-options")).containsExactly("DENY");
      assertThat(headers.get("x-content-type-options")).containsExactly("nosniff");
      assertThat(headers.get("cache-control").get(0)).contains("no-store");
    }
    assertThat(cookies.getCookieStore().getCookies())
        .filteredOn(cookie -> cookie.getName().equals("meguri"))
        .allMatch(HttpCookie::isHttpOnly);
  }

  @Test
  void tokenOfTheIssuerIsTheAccountItNames() {
    Reply me = Api.bearing(MEGURI.tokenFor("tohoku.officer1")).get("/api/me");
    assertThat(me.status()).isEqualTo(200);
    assertThat(me.text("login")).isEqualTo("tohoku.officer1");
  }

  @Test
  void tokenForNobodyOrBrokenIsRefused() {
    assertThat(Api.bearing(MEGURI.tokenFor("no.such.person")).get("/api/me").status())
        .isEqualTo(401);
    String token = MEGURI.tokenFor("tohoku.officer1");
    String other = token.substring(0, token.lastIndexOf('.')) + ".AAAA";
    Reply refused = Api.bearing(other).get("/api/me");
    assertThat(refused.status()).isEqualTo(401);
    assertThat(refused.type()).startsWith("application/problem+json");
  }

  @Test
  void aNewPasswordAndAClosedAccountEndTheSessionsThatWereOpen() throws Exception {
    Api admin = Api.as("admin");
    Reply invited =
        admin.post(
            "/api/admin/people",
            Map.of("name", "新任 監査", "login", "auditor2", "post", "AUDITOR", "from", "2006-01-04"));
    String person = "/api/admin/people/" + invited.text("caseId");
    setPassword(invited.text("address"));
    loggedIn("auditor2");
    setPassword(admin.post(person + "/invitation", Map.of()).text("address"));
    assertThat(get("/projects").statusCode()).as("after a new password").isEqualTo(302);
    loggedIn("auditor2");
    assertThat(admin.post(person + "/close", Map.of("reason", "異動")).status()).isEqualTo(200);
    assertThat(get("/projects").statusCode()).as("after closing").isEqualTo(302);
    get("/login");
    assertThat(login("auditor2", NEW_PASSWORD).headers().firstValue("Location").orElseThrow())
        .contains("error");
  }

  /** By somebody without a session of their own. */
  private static void setPassword(String link) throws Exception {
    HttpClient another = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    HttpResponse<String> page =
        another.send(
            HttpRequest.newBuilder(URI.create(link)).header("Accept", "text/html").build(),
            HttpResponse.BodyHandlers.ofString());
    String form =
        "password=%s&again=%s&_csrf=%s"
            .formatted(
                NEW_PASSWORD, NEW_PASSWORD, URLEncoder.encode(csrf(page), StandardCharsets.UTF_8));
    HttpResponse<String> set =
        another.send(
            HttpRequest.newBuilder(URI.create(link))
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(set.headers().firstValue("Location").orElseThrow()).contains("/login?invited");
  }

  private void loggedIn(String login) throws Exception {
    get("/login");
    login(login, NEW_PASSWORD);
    assertThat(get("/projects").statusCode()).isEqualTo(200);
  }

  @Test
  void passwordsAreKeptAsSlowHashesAndNowhereElse() {
    assertThat(
            MEGURI
                .jdbc()
                .sql("select password_hash from web.credential")
                .query(String.class)
                .list())
        .isNotEmpty()
        .allMatch(hash -> hash.contains("$argon2"));
    assertThat(
            MEGURI
                .jdbc()
                .sql("select count(*) from log.event where payload::text like ?")
                .param("%" + RunningMeguri.PASSWORD + "%")
                .query(Long.class)
                .single())
        .isZero();
  }

  private HttpResponse<String> login(String name, String password) throws Exception {
    return post(
        "/login", Map.of("username", name, "password", password, "_csrf", csrf(get("/login"))));
  }

  private static String csrf(HttpResponse<String> page) {
    Matcher found = CSRF.matcher(page.body());
    assertThat(found.find()).as("the page's token").isTrue();
    return found.group(1);
  }

  private String session() {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals("meguri"))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElse("");
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(at(path)).header("Accept", "text/html").GET());
  }

  private HttpResponse<String> post(String path, Map<String, String> form)
      throws IOException, InterruptedException {
    String body =
        form.entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return send(
        HttpRequest.newBuilder(at(path))
            .header("Accept", "text/html")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static URI at(String path) {
    return URI.create(MEGURI.address() + path);
  }
}
