package org.meguri.workflows.tasklist;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.meguri.command.actor.PersonId;
import org.meguri.command.work.TaskId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a person has typed and not sent yet; theirs alone, never part of the record, gone once the
 * task is done.
 */
@Component
class Drafts {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** A draft as saved last: the values of each field, in their order on the page. */
  record Draft(int version, Instant savedAt, Map<String, List<String>> fields) {}

  private final JdbcClient jdbc;
  private final Clock clock;

  Drafts(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  Optional<Draft> find(PersonId person, TaskId task) {
    return jdbc.sql(
            "select version, saved_at, content::text as content from tasklist.draft where person = ? and task = ?")
        .params(person.value(), task.value())
        .query(
            (row, n) ->
                new Draft(
                    row.getInt("version"),
                    row.getObject("saved_at", OffsetDateTime.class).toInstant(),
                    read(row.getString("content"))))
        .optional();
  }

  /**
   * Empty when another window saved since: {@code version} is the one this window knows, 0 for
   * none.
   */
  @Transactional
  public Optional<Draft> save(
      PersonId person, TaskId task, int version, Map<String, List<String>> fields) {
    OffsetDateTime now = OffsetDateTime.now(clock);
    int saved =
        jdbc.sql(
                """
                insert into tasklist.draft as d (person, task, version, content, saved_at) values (?, ?, ?, ?::jsonb, ?)
                on conflict (person, task) do update
                  set version = excluded.version, content = excluded.content, saved_at = excluded.saved_at
                  where d.version = excluded.version - 1
                """)
            .params(person.value(), task.value(), version + 1, written(fields), now)
            .update();
    return saved == 1
        ? Optional.of(new Draft(version + 1, now.toInstant(), fields))
        : Optional.empty();
  }

  @Transactional
  public void discard(PersonId person, TaskId task) {
    jdbc.sql("delete from tasklist.draft where person = ? and task = ?")
        .params(person.value(), task.value())
        .update();
  }

  /** All drafts of a task that is done. */
  void discardAll(TaskId task) {
    jdbc.sql("delete from tasklist.draft where task = ?").param(task.value()).update();
  }

  private static String written(Map<String, List<String>> fields) {
    try {
      return JSON.writeValueAsString(fields);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A draft cannot be written", e);
    }
  }

  private static Map<String, List<String>> read(String json) {
    try {
      return JSON.readValue(json, new TypeReference<>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A draft cannot be read", e);
    }
  }
}
