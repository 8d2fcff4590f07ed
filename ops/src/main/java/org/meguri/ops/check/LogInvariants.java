package org.meguri.ops.check;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The log: positions without a gap, every event with one, every case's events in their own order.
 */
@Configuration(proxyBeanMethods = false)
class LogInvariants {

  @Bean
  Invariant positionsAreGapless(JdbcClient jdbc) {
    return new SqlInvariant(
        jdbc,
        "positions are gapless",
        """
        select 'after position ' || before || ' comes ' || position from (
          select position, lag(position, 1, 0::bigint) over (order by position) as before from log.position) p
        where position <> before + 1
        """);
  }

  @Bean
  Invariant everyEventHasItsPosition(JdbcClient jdbc) {
    return new SqlInvariant(
        jdbc,
        "every event has one position",
        """
        select 'event ' || e.event_id || ' (' || e.name || ') has no position'
        from log.event e left join log.position p using (global_index) where p.position is null
        """);
  }

  @Bean
  Invariant casesKeepTheirOrder(JdbcClient jdbc) {
    return new SqlInvariant(
        jdbc,
        "no event stands before an earlier one of its case",
        """
        select 'case ' || stream || ': sequence ' || sequence || ' follows ' || before from (
          select e.stream, e.sequence, lag(e.sequence, 1, -1::bigint) over (partition by e.stream order by p.position) as before
          from log.event e join log.position p using (global_index)) s
        where sequence <> before + 1
        """);
  }

  @Bean
  Invariant everyLetterHasAnOwner(JdbcClient jdbc) {
    return new SqlInvariant(
        jdbc,
        "no dead letter, or each has an owner",
        """
        select processor || ' could not take position ' || position || ' (' || event_name || '): ' || cause
        from log.dead_letter where state = 'waiting' and owner is null
        """);
  }

  /** One query whose rows are the violations. */
  record SqlInvariant(JdbcClient jdbc, String name, String sql) implements Invariant {

    private static final int SHOWN = 20;

    @Override
    public List<String> violations() {
      List<String> rows = jdbc.sql(sql).query(String.class).list();
      return rows.size() <= SHOWN
          ? rows
          : java.util.stream.Stream.concat(
                  rows.stream().limit(SHOWN),
                  java.util.stream.Stream.of("and " + (rows.size() - SHOWN) + " more"))
              .toList();
    }
  }
}
