package org.meguri.ops.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.meguri.command.budget.BudgetEvent;
import org.meguri.command.grant.GrantEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Money by the log: what the tables of the rules hold, and what there was at every moment. */
@Configuration(proxyBeanMethods = false)
class MoneyInvariants {
  private static final List<Class<?>> KINDS = List.of(BudgetEvent.class, GrantEvent.class);

  @Bean
  Invariant balancesAreTheSumOfTheirBookings(JdbcClient jdbc, Happened happened) {
    return new Invariant() {
      @Override
      public String name() {
        return "every budget's balance and every year's total are the sum of their bookings";
      }

      @Override
      public List<String> violations() {
        RunningMoney money = new RunningMoney();
        happened.toAll(KINDS, money::take);
        List<String> found = new ArrayList<>(differing("budget", money.balances(), balances(jdbc)));
        found.addAll(differing("year", money.years(), years(jdbc)));
        return found;
      }
    };
  }

  @Bean
  Invariant nothingWentBeyondItsSource(Happened happened) {
    return new Invariant() {
      @Override
      public String name() {
        return "no award, tranche or change went beyond its source at any position";
      }

      @Override
      public List<String> violations() {
        RunningMoney money = new RunningMoney();
        happened.toAll(KINDS, money::take);
        return money.violations();
      }
    };
  }

  private static List<String> differing(
      String what, Map<String, String> told, Map<String, String> stored) {
    Set<String> all = new TreeSet<>(told.keySet());
    all.addAll(stored.keySet());
    return all.stream()
        .filter(each -> !String.valueOf(told.get(each)).equals(String.valueOf(stored.get(each))))
        .map(
            each ->
                "%s %s: stored %s, by the log %s"
                    .formatted(what, each, stored.get(each), told.get(each)))
        .toList();
  }

  private static Map<String, String> balances(JdbcClient jdbc) {
    return rows(
        jdbc,
        """
        select budget, format('allocated %s, carried in %s, carried out %s, committed %s, executed %s',
          allocated, carried_in, carried_out, committed, executed) from budget.balance
        """);
  }

  /** A year somebody asked for has a row before anything is decided on it. */
  private static Map<String, String> years(JdbcClient jdbc) {
    return rows(
        jdbc,
        """
        select fiscal_year::text, format('total %s, allocated %s', total, allocated)
        from budget.year where total <> 0 or allocated <> 0
        """);
  }

  private static Map<String, String> rows(JdbcClient jdbc, String query) {
    Map<String, String> rows = new TreeMap<>();
    jdbc.sql(query)
        .query(
            row -> {
              rows.put(row.getString(1), row.getString(2));
            });
    return rows;
  }
}
