package org.meguri.ops.running;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

/** Another system calling the API over HTTP, in somebody's name or nobody's. */
public final class Api {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final String authorization;
  private final String language;

  private Api(String authorization, String language) {
    this.authorization = authorization;
    this.language = language;
  }

  /** An answer with its body read as JSON; a missing node where there is none. */
  public record Reply(int status, String type, JsonNode body, HttpResponse<String> raw) {
    public String text(String field) {
      return body.path(field).asText();
    }
  }

  /** With a sample account's password, by HTTP Basic. */
  public static Api as(String login) {
    return with(login, RunningMeguri.PASSWORD);
  }

  public static Api with(String login, String password) {
    String pair = login + ":" + password;
    return new Api(
        "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)), "en");
  }

  public static Api bearing(String token) {
    return new Api("Bearer " + token, "en");
  }

  public static Api asNobody() {
    return new Api("", "en");
  }

  /** The same caller, reading Japanese. */
  public Api inJapanese() {
    return new Api(authorization, "ja");
  }

  public Reply get(String path) {
    return send(request(path).GET());
  }

  /** With a fresh key. */
  public Reply post(String path, Object body) {
    return post(path, UUID.randomUUID().toString(), body);
  }

  public Reply post(String path, String key, Object body) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key)
            .POST(HttpRequest.BodyPublishers.ofString(written(body))));
  }

  public Reply send(String method, String path, String type, String body) {
    return send(
        request(path)
            .header("Content-Type", type)
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .method(method, HttpRequest.BodyPublishers.ofString(body)));
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(RunningMeguri.shared().address() + path))
            .header("Accept-Language", language);
    return authorization.isEmpty() ? request : request.header("Authorization", authorization);
  }

  private static Reply send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> raw =
          CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      String type = raw.headers().firstValue("Content-Type").orElse("");
      JsonNode body = type.contains("json") ? JSON.readTree(raw.body()) : JSON.missingNode();
      return new Reply(raw.statusCode(), type, body, raw);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String written(Object body) {
    try {
      return body instanceof String text ? text : JSON.writeValueAsString(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
