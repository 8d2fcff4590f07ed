package org.meguri.command.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.meguri.command.AskedAhead;
import org.meguri.command.Outcome;
import org.meguri.command.Sql;
import org.meguri.command.actor.Acting;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;

/**
 * The first thing done with a command, in one way to the database: its id is held, an earlier
 * answer found, and what nearly every command needs to know is read behind that.
 */
final class Opening {
  private final JdbcTemplate jdbc;
  private final CommandIds ids;
  private final Supplier<List<AskedAhead>> questions;

  Opening(JdbcTemplate jdbc, CommandIds ids, Supplier<List<AskedAhead>> questions) {
    this.jdbc = jdbc;
    this.ids = ids;
    this.questions = questions;
  }

  /** The answer of a command accepted before under this id; empty if it is to be decided now. */
  Optional<Outcome> open(Object command, Acting acting, String contentHash, Turn turn) {
    RoundTrip trip = new RoundTrip();
    turn.taken(command).ifPresent(sql -> trip.ask(sql, taken -> {}));
    List<Outcome> earlier = new ArrayList<>(1);
    trip.ask(CommandIds.hold(acting), held -> {});
    trip.ask(
        CommandIds.earlier(acting),
        row -> ids.answered(acting, contentHash, row).ifPresent(earlier::add));
    for (AskedAhead each : questions.get()) {
      Optional<Sql> question = each.question(command, acting);
      if (question.isPresent()) {
        trip.ask(question.get(), rows -> each.answered(command, acting, rows));
      }
    }
    jdbc.execute(
        trip.text(),
        (PreparedStatementCallback<Boolean>)
            statement -> {
              trip.make(statement);
              return true;
            });
    if (earlier.isEmpty()) {
      ids.begin(acting, contentHash);
    }
    return earlier.stream().findFirst();
  }

  /** Writes it down, unless that was done together with an event. */
  void accept(Outcome.Accepted outcome) {
    ids.acceptance(outcome)
        .ifPresent(written -> jdbc.update(written.text(), written.values().toArray()));
  }

  /** Whatever came of the command: nothing read for it may serve another one. */
  void close() {
    ids.end();
    questions.get().forEach(AskedAhead::forget);
  }
}
