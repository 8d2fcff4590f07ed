package org.meguri.ops.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.meguri.command.CommandDesk;
import org.meguri.command.Outcome;
import org.meguri.command.actor.Acting;
import org.meguri.command.actor.ActorCommand;
import org.meguri.command.actor.ActorDirectory;
import org.meguri.command.actor.CommandId;
import org.meguri.command.actor.PersonId;
import org.meguri.command.storage.Repeats;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * One-time links by which a person sets the first password; only a digest of the link's token is
 * kept.
 */
@Component
public class Invitations {

  static final int SHORTEST_PASSWORD = 12;
  private static final Duration OPEN_FOR = Duration.ofDays(3);

  /** How an attempt to use a link ended. */
  enum Result {
    ACCEPTED,
    NOT_OPEN,
    SHORT,
    DIFFERS
  }

  private final JdbcClient jdbc;
  private final CommandDesk desk;
  private final ActorDirectory actors;
  private final Credentials credentials;
  private final Repeats repeats;
  private final Sessions sessions;
  private final Clock clock;

  Invitations(
      JdbcClient jdbc,
      CommandDesk desk,
      ActorDirectory actors,
      Credentials credentials,
      Repeats repeats,
      Sessions sessions,
      Clock clock) {
    this.jdbc = jdbc;
    this.desk = desk;
    this.actors = actors;
    this.credentials = credentials;
    this.repeats = repeats;
    this.sessions = sessions;
    this.clock = clock;
  }

  /**
   * A new link for the person, which ends the earlier ones; a repeat of the same request gets no
   * second one.
   *
   * @throws CommandDesk.ReusedCommandId the request's id was used for something else
   */
  @Transactional
  public OneTimeLink invite(PersonId person, Acting acting) {
    if (repeats.isRepeat(acting)) {
      return givenBefore(person, acting);
    }
    Instant expires = clock.instant().plus(OPEN_FOR);
    must(desk.send(new ActorCommand.InviteAccount(person, expires), acting));
    end(person);
    byte[] secret = new byte[32];
    new SecureRandom().nextBytes(secret);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    jdbc.sql(
            "insert into web.invitation (token_hash, person, expires_at, asked_by, command)"
                + " values (?, ?, ?, ?, ?)")
        .params(
            digest(token),
            person.value(),
            Timestamp.from(expires),
            acting.person().value(),
            acting.commandId().value())
        .update();
    return new OneTimeLink(token, expires);
  }

  private OneTimeLink givenBefore(PersonId person, Acting acting) {
    return jdbc.sql(
            "select expires_at from web.invitation where asked_by = ? and command = ? and person = ?")
        .params(acting.person().value(), acting.commandId().value(), person.value())
        .query(Timestamp.class)
        .optional()
        .map(expires -> new OneTimeLink(null, expires.toInstant()))
        .orElseThrow(() -> new CommandDesk.ReusedCommandId(acting.commandId().value()));
  }

  /** No link of the person's can be used any more. */
  @Transactional
  public void end(PersonId person) {
    jdbc.sql("update web.invitation set expires_at = ? where person = ? and used_at is null")
        .params(now(), person.value())
        .update();
  }

  boolean isOpen(String token) {
    return personOf(token).isPresent();
  }

  Optional<String> loginOf(String token) {
    return personOf(token).flatMap(actors::loginOf);
  }

  @Transactional
  Result accept(String token, String password, String again) {
    if (password.length() < SHORTEST_PASSWORD) {
      return isOpen(token) ? Result.SHORT : Result.NOT_OPEN;
    }
    if (!password.equals(again)) {
      return isOpen(token) ? Result.DIFFERS : Result.NOT_OPEN;
    }
    Optional<String> person =
        jdbc.sql(
                "update web.invitation set used_at = ? where token_hash = ? and used_at is null and"
                    + " expires_at > ? returning person")
            .params(now(), digest(token), now())
            .query(String.class)
            .optional();
    if (person.isEmpty()) {
      return Result.NOT_OPEN;
    }
    PersonId id = PersonId.of(person.get());
    credentials.set(id, password);
    sessions.endAll(id);
    must(
        desk.send(
            new ActorCommand.RecordPasswordSet(id),
            Acting.as(id, CommandId.of(UUID.randomUUID().toString()))));
    return Result.ACCEPTED;
  }

  private Optional<PersonId> personOf(String token) {
    return jdbc.sql(
            "select person from web.invitation where token_hash = ? and used_at is null and"
                + " expires_at > ?")
        .params(digest(token), now())
        .query(String.class)
        .optional()
        .map(PersonId::of);
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  private static void must(Outcome outcome) {
    if (outcome instanceof Outcome.Refused refused) {
      throw new IllegalStateException("An invitation was refused by " + refused.rule());
    }
  }

  private static String digest(String token) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("SHA-256 is part of every JDK", e);
    }
  }
}
