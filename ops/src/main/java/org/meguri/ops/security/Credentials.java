package org.meguri.ops.security;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.meguri.command.actor.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Passwords as Argon2 hashes, outside the event log: the log knows that one was set, never which.
 */
@Component
public class Credentials {

  private final JdbcClient jdbc;
  private final PasswordEncoder encoder;
  private final Clock clock;

  Credentials(JdbcClient jdbc, PasswordEncoder encoder, Clock clock) {
    this.jdbc = jdbc;
    this.encoder = encoder;
    this.clock = clock;
  }

  @Transactional
  public void set(PersonId person, String password) {
    setHash(person, encoder.encode(password));
  }

  /** For many accounts that share one password: hashing is slow on purpose. */
  @Transactional
  public void setHash(PersonId person, String hash) {
    jdbc.sql(
            "insert into web.credential (person, password_hash, set_at) values (?, ?, ?)"
                + " on conflict (person) do update set password_hash = excluded.password_hash,"
                + " set_at = excluded.set_at")
        .params(person.value(), hash, Timestamp.from(clock.instant()))
        .update();
  }

  public String hash(String password) {
    return encoder.encode(password);
  }

  public boolean exists(PersonId person) {
    return hashOf(person).isPresent();
  }

  /** Everybody who has set a password. */
  public Set<PersonId> holders() {
    return Set.copyOf(
        jdbc.sql("select person from web.credential")
            .query((row, n) -> PersonId.of(row.getString(1)))
            .set());
  }

  Optional<String> hashOf(PersonId person) {
    return jdbc.sql("select password_hash from web.credential where person = ?")
        .param(person.value())
        .query(String.class)
        .optional();
  }
}
