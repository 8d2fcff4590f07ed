package org.meguri.workflows;

import static org.meguri.workflows.Browser.post;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;

/** Commands sent over the API of the shared office. */
public final class Commands {

  private static final ObjectMapper JSON = new ObjectMapper();

  private Commands() {}

  public static ResultActions send(String login, String path, String key, Map<String, ?> body)
      throws Exception {
    return Browser.open()
        .web
        .perform(
            post(login, path)
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(JSON.writeValueAsString(body)));
  }
}
