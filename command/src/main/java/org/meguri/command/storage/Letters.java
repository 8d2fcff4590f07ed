package org.meguri.command.storage;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.meguri.command.storage.DeadLetter.State;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/** The table of dead letters. */
final class Letters {
  private static final RowMapper<DeadLetter> LETTER =
      (row, number) ->
          new DeadLetter(
              row.getString("processor"),
              row.getLong("position"),
              row.getString("stream"),
              row.getString("event_name"),
              row.getString("cause"),
              State.valueOf(row.getString("state").toUpperCase(java.util.Locale.ROOT)),
              row.getInt("retries"),
              row.getTimestamp("recorded_at").toInstant(),
              row.getString("owner"),
              row.getString("reason"));

  private final JdbcTemplate jdbc;

  /** Real time: letters are about this installation, not about the office's year. */
  private final Clock clock = Clock.systemUTC();

  Letters(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  Set<String> parkedStreams(String processor) {
    return new HashSet<>(
        jdbc.queryForList(
            "select distinct stream from log.dead_letter where processor = ? and state = 'waiting'",
            String.class,
            processor));
  }

  void write(String processor, Recorded event, String cause) {
    jdbc.update(
        "insert into log.dead_letter"
            + " (processor, position, stream, event_name, cause, state, recorded_at)"
            + " values (?, ?, ?, ?, ?, 'waiting', ?)",
        processor,
        event.position(),
        event.stream(),
        event.name(),
        cause,
        Timestamp.from(clock.instant()));
  }

  Map<String, Long> countsByProcessor() {
    Map<String, Long> counts = new HashMap<>();
    jdbc.query(
        "select processor, count(*) from log.dead_letter where state = 'waiting' group by processor",
        row -> {
          counts.put(row.getString(1), row.getLong(2));
        });
    return counts;
  }

  List<DeadLetter> waiting() {
    return jdbc.query(
        "select * from log.dead_letter where state = 'waiting' order by processor, position",
        LETTER);
  }

  List<DeadLetter> waitingIn(String processor, String stream) {
    return jdbc.query(
        "select * from log.dead_letter where processor = ? and stream = ? and state = 'waiting'"
            + " order by position",
        LETTER,
        processor,
        stream);
  }

  List<DeadLetter> waitingAt(String processor, long position) {
    return jdbc.query(
        "select * from log.dead_letter where processor = ? and position = ? and state = 'waiting'",
        LETTER,
        processor,
        position);
  }

  void taken(DeadLetter letter) {
    jdbc.update(
        "delete from log.dead_letter where processor = ? and position = ?",
        letter.processor(),
        letter.position());
  }

  void failedAgain(DeadLetter letter, String cause) {
    jdbc.update(
        "update log.dead_letter set retries = retries + 1, cause = ?"
            + " where processor = ? and position = ?",
        cause,
        letter.processor(),
        letter.position());
  }

  void discarded(DeadLetter letter, String owner, String reason) {
    jdbc.update(
        "update log.dead_letter set state = 'discarded', owner = ?, reason = ?"
            + " where processor = ? and position = ?",
        owner,
        reason,
        letter.processor(),
        letter.position());
  }

  void forgetAll(String processor) {
    jdbc.update("delete from log.dead_letter where processor = ?", processor);
  }
}
