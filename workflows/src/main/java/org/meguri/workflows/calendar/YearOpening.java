package org.meguri.workflows.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Opens what the season brings. Each opening in a transaction of its own, once for ever, whoever
 * asks and however often.
 */
@Component
public class YearOpening {

  private static final LocalTime OPENS = LocalTime.of(8, 30);

  private final Openings openings;
  private final RuntimeService engine;
  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final Clock clock;

  YearOpening(
      Openings openings,
      RuntimeService engine,
      JdbcClient jdbc,
      TransactionTemplate transactions,
      Clock clock) {
    this.openings = openings;
    this.engine = engine;
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Opens everything due by now that is not open yet; how many processes that started. What fails
   * does not keep the rest from being opened.
   */
  public int openDue() {
    int started = 0;
    RuntimeException failed = null;
    for (Opening due : due()) {
      try {
        started += Boolean.TRUE.equals(transactions.execute(s -> opened(due))) ? 1 : 0;
      } catch (RuntimeException e) {
        if (failed == null) {
          failed = e;
        } else {
          failed.addSuppressed(e);
        }
      }
    }
    if (failed != null) {
      throw failed;
    }
    return started;
  }

  /**
   * The next moment after this one at which there is something to open; empty after the programme's
   * last year.
   */
  public Optional<Instant> nextOpening(Instant after) {
    return openings.all().stream()
        .map(this::opensAt)
        .filter(at -> at.isAfter(after))
        .min(Comparator.naturalOrder());
  }

  private List<Opening> due() {
    List<Opening> due =
        openings.all().stream()
            .filter(o -> !opensAt(o).isAfter(clock.instant()))
            .filter(o -> !LocalDate.now(clock).isAfter(o.last()))
            .toList();
    Set<String> open = due.isEmpty() ? Set.of() : openAlready(due);
    return due.stream()
        .filter(o -> !open.contains(o.businessKey()) && o.ready().getAsBoolean())
        .toList();
  }

  private Set<String> openAlready(List<Opening> due) {
    return new HashSet<>(
        jdbc.sql("select business_key from workflows.opening where business_key in (:keys)")
            .param("keys", due.stream().map(Opening::businessKey).toList())
            .query(String.class)
            .list());
  }

  private Instant opensAt(Opening opening) {
    return opening.first().atTime(OPENS).atZone(clock.getZone()).toInstant();
  }

  private boolean opened(Opening due) {
    boolean first = claimed(due);
    if (first) {
      engine.startProcessInstanceByKey(due.process(), due.businessKey(), due.begin().get());
    }
    return first;
  }

  private boolean claimed(Opening due) {
    return jdbc.sql(
                """
                insert into workflows.opening (business_key, process, opened_at) values (?, ?, ?)
                on conflict (business_key) do nothing
                """)
            .params(due.businessKey(), due.process(), OffsetDateTime.now(clock))
            .update()
        == 1;
  }
}
