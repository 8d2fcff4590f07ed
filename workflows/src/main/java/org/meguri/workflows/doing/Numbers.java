package org.meguri.workflows.doing;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gives new cases the numbers they are known by in the office, counted from 1 for each prefix. A
 * number is given in the transaction that files the case, and given again where that is rolled
 * back; its row's lock keeps two filings from the same number.
 */
@Component
public class Numbers {

  private final JdbcClient jdbc;

  Numbers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The prefix, a hyphen, and the next number after it. */
  public String next(String prefix) {
    long number =
        jdbc.sql(
                """
                insert into workflows.number as n (prefix, last) values (?, 1)
                on conflict (prefix) do update set last = n.last + 1 returning last
                """)
            .param(prefix)
            .query(Long.class)
            .single();
    return prefix + "-" + number;
  }
}
