package org.meguri.command.storage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.meguri.command.CommandDesk.ReusedCommandId;
import org.meguri.command.Outcome;
import org.meguri.command.Sql;
import org.meguri.command.actor.Acting;

/**
 * Which command ids were accepted, and with what answer. An id is held from the opening to the end
 * of the transaction, so that a repeat at the same time waits for the first; only an accepted
 * command is written down, in the transaction of its events and mostly together with the first of
 * them.
 */
final class CommandIds {
  private final ObjectMapper json;
  private final Clock clock;
  private final ThreadLocal<@Nullable Held> held = new ThreadLocal<>();

  CommandIds(ObjectMapper json, Clock clock) {
    this.json = json;
    this.clock = clock;
  }

  /** Holds the id until the transaction ends; whoever comes with the same one waits. */
  static Sql hold(Acting acting) {
    return Sql.of(
        "select pg_advisory_xact_lock(hashtextextended(?, 7))",
        acting.person().value() + " " + acting.commandId().value());
  }

  /** What was answered under this id, if it was accepted before; asked once it is held. */
  static Sql earlier(Acting acting) {
    return Sql.of(
        "select content_hash, outcome from log.command where actor = ? and command_id = ?",
        acting.person().value(),
        acting.commandId().value());
  }

  /**
   * Reads the earlier answer.
   *
   * @throws ReusedCommandId it was accepted before with other content
   */
  Optional<Outcome> answered(Acting acting, String contentHash, ResultSet row) throws SQLException {
    if (!row.next()) {
      return Optional.empty();
    }
    if (!contentHash.equals(row.getString(1))) {
      throw new ReusedCommandId(acting.commandId().value());
    }
    return Optional.of(read(row.getString(2)));
  }

  /** From now on this command is being decided on this thread. */
  void begin(Acting acting, String contentHash) {
    held.set(new Held(acting, contentHash));
  }

  /** What writes the command being decided here down as accepted; once only. */
  Optional<Sql> acceptance(Outcome.Accepted outcome) {
    Held command = held.get();
    held.remove();
    return Optional.ofNullable(command).map(it -> written(it, outcome));
  }

  void end() {
    held.remove();
  }

  private Sql written(Held command, Outcome.Accepted outcome) {
    return Sql.of(
        "insert into log.command (actor, command_id, content_hash, outcome, recorded_at)"
            + " values (?, ?, ?, ?, ?)",
        command.acting.person().value(),
        command.acting.commandId().value(),
        command.contentHash,
        write(outcome),
        Timestamp.from(clock.instant()));
  }

  private String write(Outcome outcome) {
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

  private record Held(Acting acting, String contentHash) {}
}
