package org.meguri.ops.security;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * After five failures a login name (and after fifty an address) waits: one minute, then twice as
 * long each time, an hour at most. Kept in the database, so that another node or a restart does not
 * forget. Real time, not the office's.
 */
@Component
class LoginThrottle {

  private static final int NAME_LIMIT = 5;
  private static final int ADDRESS_LIMIT = 50;
  private static final int LINK_LIMIT = 20;
  private static final Duration LONGEST = Duration.ofHours(1);

  private final JdbcClient jdbc;
  private final Clock clock = Clock.systemUTC();

  LoginThrottle(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  boolean isBlocked(String login, String address) {
    return jdbc.sql(
                "select count(*) from web.login_attempt where subject in (?, ?) and blocked_until > ?")
            .params(name(login), address(address), Timestamp.from(clock.instant()))
            .query(Long.class)
            .single()
        > 0;
  }

  @Transactional(propagation = Propagation.REQUIRES_NEW)
  void failed(String login, String address) {
    count(name(login), NAME_LIMIT);
    count(address(address), ADDRESS_LIMIT);
  }

  @Transactional(propagation = Propagation.REQUIRES_NEW)
  void succeeded(String login) {
    jdbc.sql("delete from web.login_attempt where subject = ?").param(name(login)).update();
  }

  /** Whether too many links that are not open were tried from there. */
  boolean isLinkBlocked(String address) {
    return jdbc.sql(
                "select count(*) from web.login_attempt where subject = ? and blocked_until > ?")
            .params(links(address), Timestamp.from(clock.instant()))
            .query(Long.class)
            .single()
        > 0;
  }

  @Transactional(propagation = Propagation.REQUIRES_NEW)
  void linkFailed(String address) {
    count(links(address), LINK_LIMIT);
  }

  private void count(String subject, int limit) {
    Instant now = clock.instant();
    int failures =
        jdbc.sql(
                "insert into web.login_attempt (subject, failures, last_at) values (?, 1, ?)"
                    + " on conflict (subject) do update set failures = case when"
                    + " login_attempt.last_at < ? then 1 else login_attempt.failures + 1 end,"
                    + " last_at = excluded.last_at returning failures")
            .params(subject, Timestamp.from(now), Timestamp.from(now.minus(LONGEST)))
            .query(Integer.class)
            .single();
    if (failures >= limit) {
      Duration wait = Duration.ofMinutes(1L << Math.min(6, failures - limit));
      Instant until = now.plus(wait.compareTo(LONGEST) > 0 ? LONGEST : wait);
      jdbc.sql("update web.login_attempt set blocked_until = ? where subject = ?")
          .params(Timestamp.from(until), subject)
          .update();
    }
  }

  private static String name(String login) {
    String lower = login.toLowerCase(Locale.ROOT);
    return "name:" + lower.substring(0, Math.min(100, lower.length()));
  }

  private static String address(String address) {
    return "address:" + address;
  }

  private static String links(String address) {
    return "links:" + address;
  }
}
