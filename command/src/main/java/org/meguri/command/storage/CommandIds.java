package org.meguri.command.storage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.meguri.command.CommandDesk.ReusedCommandId;
import org.meguri.command.Outcome;
import org.meguri.command.actor.Acting;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Which command ids were accepted, and with what answer. An id is held from the claim to the end of
 * the transaction, so that a repeat at the same time waits for the first; only an accepted command
 * is written down, in the transaction of its events.
 */
final class CommandIds {
  private final JdbcTemplate jdbc;
  private final ObjectMapper json;
  private final Clock clock;

  CommandIds(JdbcTemplate jdbc, ObjectMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  /**
   * Holds the id, and gives the first answer if this command was accepted before.
   *
   * @throws ReusedCommandId it was accepted before with other content
   */
  Optional<Outcome> claim(Acting acting, String contentHash) {
    Answered earlier =
        jdbc.queryForObject(
            "select content_hash, outcome from log.claim(?, ?)",
            (row, number) -> new Answered(row.getString(1), row.getString(2)),
            acting.person().value(),
            acting.commandId().value());
    if (earlier == null || earlier.outcome == null) {
      return Optional.empty();
    }
    if (!contentHash.equals(earlier.contentHash)) {
      throw new ReusedCommandId(acting.commandId().value());
    }
    return Optional.of(read(earlier.outcome));
  }

  void accept(Acting acting, String contentHash, Outcome outcome) {
    int added =
        jdbc.update(
            "insert into log.command (actor, command_id, content_hash, outcome, recorded_at)"
                + " values (?, ?, ?, ?, ?) on conflict do nothing",
            acting.person().value(),
            acting.commandId().value(),
            contentHash,
            written(outcome),
            Timestamp.from(clock.instant()));
    if (added != 1) {
      throw new IllegalStateException(
          "Command id %s was accepted while it was held".formatted(acting.commandId()));
    }
  }

  private String written(Outcome outcome) {
    try {
      return json.writerFor(Outcome.class).writeValueAsString(outcome);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private Outcome read(String outcome) {
    try {
      return json.readValue(outcome, Outcome.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private record Answered(String contentHash, String outcome) {}
}
