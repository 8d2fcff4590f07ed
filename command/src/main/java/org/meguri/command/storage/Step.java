package org.meguri.command.storage;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One step of a follower along the log: token, effects and letters in one transaction. The token's
 * row is locked meanwhile, so of several nodes one goes ahead and the others skip.
 */
final class Step {
  private final EventLog log;
  private final JdbcTemplate jdbc;
  private final Letters letters;
  private final Delivery delivery;
  private final TransactionTemplate transaction;

  Step(EventLog log, JdbcTemplate jdbc, Letters letters, PlatformTransactionManager transactions) {
    this.log = log;
    this.jdbc = jdbc;
    this.letters = letters;
    this.delivery = new Delivery(letters);
    this.transaction = new TransactionTemplate(transactions);
  }

  /** False when there is nothing to do, or another node is at it. */
  boolean take(Follower follower) {
    return Boolean.TRUE.equals(transaction.execute(status -> inTransaction(follower, status)));
  }

  private boolean inTransaction(Follower follower, TransactionStatus status) {
    List<Token> free =
        jdbc.query(
            "select version, position from log.token where processor = ? for update skip locked",
            (row, number) -> new Token(row.getInt(1), row.getLong(2)),
            follower.name());
    if (free.isEmpty()) {
      return false;
    }
    Token token = free.get(0);
    if (token.version != follower.version()) {
      follower.reset();
      letters.forgetAll(follower.name());
      move(follower, 0);
      return true;
    }
    List<Recorded> batch = log.read(token.position, follower.batch());
    if (batch.isEmpty()) {
      return false;
    }
    delivery.deliver(follower, batch, status);
    move(follower, batch.get(batch.size() - 1).position());
    return true;
  }

  private void move(Follower follower, long position) {
    jdbc.update(
        "update log.token set version = ?, position = ? where processor = ?",
        follower.version(),
        position,
        follower.name());
  }

  /** Repeats what waits in a letter's stream, under the token's lock. */
  int retry(Follower follower, String stream) {
    Integer taken =
        transaction.execute(
            status -> {
              jdbc.query(
                  "select 1 from log.token where processor = ? for update",
                  row -> {},
                  follower.name());
              List<DeadLetter> waiting = letters.waitingIn(follower.name(), stream);
              List<Recorded> events = log.at(waiting.stream().map(DeadLetter::position).toList());
              return delivery.again(follower, waiting, events, status);
            });
    return taken == null ? 0 : taken;
  }

  private record Token(int version, long position) {}
}
