package org.meguri.command.storage;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.PersonId;
import org.springframework.dao.support.DataAccessUtils;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * One secret key per person, kept apart from the log. Destroying it makes every stored text about
 * that person unreadable for ever, while the events stay as they are.
 */
public final class PersonalKeys {
  private static final int KEY_BYTES = 32;

  private final JdbcTemplate jdbc;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  PersonalKeys(JdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The person's key, made now if there was none; empty when it was destroyed. */
  Optional<byte[]> keyFor(PersonId person) {
    Row row = find(person);
    if (row == null) {
      byte[] fresh = new byte[KEY_BYTES];
      random.nextBytes(fresh);
      jdbc.update(
          "insert into keys.person_key (person, key, created_at) values (?, ?, ?)"
              + " on conflict do nothing",
          person.value(),
          fresh,
          Timestamp.from(clock.instant()));
      // Another transaction may have been first: what is stored counts.
      row = find(person);
    }
    return Optional.ofNullable(row).map(Row::key);
  }

  /** The person's key if there is one. */
  Optional<byte[]> existing(PersonId person) {
    return Optional.ofNullable(find(person)).map(Row::key);
  }

  /** Makes what is stored about this person unreadable, in the caller's transaction. */
  public void destroy(PersonId person) {
    Timestamp now = Timestamp.from(clock.instant());
    jdbc.update(
        "insert into keys.person_key (person, key, created_at, destroyed_at) values (?, null, ?, ?)"
            + " on conflict (person) do update set key = null, destroyed_at = excluded.destroyed_at"
            + " where keys.person_key.key is not null",
        person.value(),
        now,
        now);
  }

  private @Nullable Row find(PersonId person) {
    List<Row> rows =
        jdbc.query(
            "select key from keys.person_key where person = ?",
            (result, number) -> new Row(result.getBytes(1)),
            person.value());
    return DataAccessUtils.singleResult(rows);
  }

  private record Row(byte @Nullable [] key) {}
}
