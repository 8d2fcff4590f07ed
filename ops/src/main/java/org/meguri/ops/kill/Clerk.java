package org.meguri.ops.kill;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.meguri.ops.kill.Acknowledged.Act;
import org.meguri.ops.kill.Acknowledged.Answer;

/**
 * One outside client working through the tasks of its accounts: claims, puts back or completes. A
 * request that got no answer is sent again under the same key until it gets one.
 */
final class Clerk implements Runnable {

  private static final long AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(200);
  private static final int COMPLETED_OF_HUNDRED = 40;

  private final Door door;
  private final String[] logins;
  private final Acknowledged log;
  private final AtomicBoolean on;
  private final Random chance;

  Clerk(Door door, String[] logins, Acknowledged log, AtomicBoolean on, long seed) {
    this.door = door;
    this.logins = logins.clone();
    this.log = log;
    this.on = on;
    this.chance = new Random(seed);
  }

  @Override
  public void run() {
    while (on.get()) {
      String login = logins[chance.nextInt(logins.length)];
      boolean mine = chance.nextInt(3) == 0;
      Door.Reply list =
          door.get(login, "/api/tasks?limit=20&view=" + (mine ? "mine" : "unclaimed"));
      JsonNode items = list.body().path("items");
      if (!list.accepted() || items.isEmpty()) {
        LockSupport.parkNanos(list.answered() ? AGAIN_NANOS / 10 : AGAIN_NANOS);
      } else {
        work(login, items.get(chance.nextInt(items.size())), mine);
      }
    }
  }

  private void work(String login, JsonNode task, boolean mine) {
    String id = task.path("id").asText();
    long version = task.path("version").asLong();
    if (!mine) {
      if (asked(login, Act.CLAIM, id, Map.of("version", version)) != Answer.ACCEPTED) {
        return;
      }
      version++;
    }
    if (chance.nextInt(100) < COMPLETED_OF_HUNDRED) {
      Door.Reply detail = door.get(login, "/api/tasks/" + id);
      if (detail.accepted() && detail.body().hasNonNull("form")) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("version", detail.body().path("task").path("version").asLong());
        body.put("form", filled(detail.body().path("form").path("fields")));
        if (asked(login, Act.COMPLETE, id, body) == Answer.ACCEPTED) {
          return;
        }
      }
    }
    if (task.path("releasable").asBoolean(true)) {
      asked(login, Act.RELEASE, id, Map.of("version", version));
    }
  }

  private Answer asked(String login, Act act, String task, Object body) {
    String key = "kill-loop-" + UUID.randomUUID();
    for (int attempt = 1; ; attempt++) {
      Door.Reply reply = door.post(login, "/api/tasks/" + task + "/" + act.path(), key, body);
      if (reply.answered()) {
        Answer answer = reply.accepted() ? Answer.ACCEPTED : Answer.REFUSED;
        log.write(new Acknowledged.Line(answer, act, key, task, attempt));
        return answer;
      }
      LockSupport.parkNanos(AGAIN_NANOS);
    }
  }

  /** Any answer that fits what is required; what is answered does not matter here. */
  private Map<String, Object> filled(JsonNode fields) {
    Map<String, Object> form = new LinkedHashMap<>();
    for (JsonNode field : fields) {
      JsonNode when = field.path("when");
      boolean asked = !when.isObject() || applies(when, form);
      if (asked && (field.path("required").asBoolean() || field.hasNonNull("value"))) {
        Object value = value(field);
        if (value != null) {
          form.put(field.path("name").asText(), value);
        }
      }
    }
    return form;
  }

  private static boolean applies(JsonNode when, Map<String, Object> form) {
    for (JsonNode value : when.path("values")) {
      if (value.asText().equals(form.get(when.path("field").asText()))) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Object value(JsonNode field) {
    JsonNode preset = field.path("value");
    if (preset.isTextual() && !preset.asText().isEmpty()) {
      return preset.asText();
    }
    return switch (field.path("kind").asText()) {
      case "CHOICE", "RADIO" -> chosen(field.path("options"));
      case "WHOLE_NUMBER", "DECIMAL" -> "7";
      case "TEXT", "LONG_TEXT" -> "停止試験のための記入";
      case "DATE" -> "2007-05-18";
      default -> null;
    };
  }

  private @Nullable Object chosen(JsonNode options) {
    return options.isEmpty()
        ? null
        : options.get(chance.nextInt(options.size())).path("value").asText();
  }
}
