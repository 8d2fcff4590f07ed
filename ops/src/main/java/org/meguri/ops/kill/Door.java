package org.meguri.ops.kill;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** The product's API as an outside client knows it: on loopback, by HTTP Basic. */
final class Door {

  private static final Duration PATIENCE = Duration.ofSeconds(15);

  /** Status and body; status 0 when no answer came. */
  record Reply(int status, JsonNode body) {
    boolean answered() {
      return status != 0 && status < 500 && status != 401 && status != 429;
    }

    boolean accepted() {
      return status == 200;
    }
  }

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final ObjectMapper json = new ObjectMapper();
  private final String address;
  private final String password;

  Door(int port, String password) {
    this.address = "http://127.0.0.1:" + port;
    this.password = password;
  }

  Reply get(String login, String path) {
    return send(request(login, path).GET().build());
  }

  Reply post(String login, String path, String key, Object body) {
    try {
      return send(
          request(login, path)
              .header("Idempotency-Key", key)
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body)))
              .build());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private HttpRequest.Builder request(String login, String path) {
    String basic =
        Base64.getEncoder()
            .encodeToString((login + ":" + password).getBytes(StandardCharsets.UTF_8));
    return HttpRequest.newBuilder(URI.create(address + path))
        .timeout(PATIENCE)
        .header("Authorization", "Basic " + basic)
        .header("Accept-Language", "en");
  }

  /** No answer is an answer too: the server was killed, or is not back yet. */
  private Reply send(HttpRequest request) {
    try {
      HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
      return new Reply(response.statusCode(), parsed(response.body()));
    } catch (IOException e) {
      return new Reply(0, json.createObjectNode().put("failure", e.toString()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Reply(0, json.createObjectNode());
    }
  }

  private JsonNode parsed(String body) throws IOException {
    return body.isBlank() ? json.createObjectNode() : json.readTree(body);
  }
}
