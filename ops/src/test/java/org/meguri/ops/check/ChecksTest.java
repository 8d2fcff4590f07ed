package org.meguri.ops.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.meguri.ops.running.RunningMeguri;
import org.springframework.transaction.support.TransactionTemplate;

/** What {@code check} answers of a system at rest, and of one in which a single row was altered. */
@Order(7)
class ChecksTest {

  private static final RunningMeguri MEGURI = RunningMeguri.shared();

  @BeforeAll
  static void theYearIsOpen() {
    MEGURI.goOnTo(LocalDate.of(2006, 1, 10));
  }

  @Test
  void everyInvariantHoldsOfASystemNobodyMeddledWith() {
    assertThat(broken(after())).isEmpty();
  }

  @Test
  void aTaskWhoseRowIsNotTheFoldOfItsEventsIsFound() {
    assertThat(
            broken(
                after(
                    "update tasklist.task set due_at = due_at + interval '1 day'"
                        + " where id = (select min(id) from tasklist.task)")))
        .containsExactly("read model tasklist equals a rebuild made beside it");
  }

  @Test
  void aPaperThatIsNotWhatItsEventSaysIsFound() {
    assertThat(
            broken(
                after(
                    "update workflows.paper set fact = fact || '{\"fiscalYear\": 1999}'"
                        + " where name = 'plan.opened'"
                        + " and case_id = (select min(case_id) from workflows.paper"
                        + " where name = 'plan.opened')")))
        .containsExactly("read model papers equals a rebuild made beside it");
  }

  /** In a transaction that is taken back. */
  private static List<Checks.Result> after(String... changes) {
    return Optional.ofNullable(
            MEGURI
                .bean(TransactionTemplate.class)
                .execute(
                    status -> {
                      for (String change : changes) {
                        assertThat(MEGURI.jdbc().sql(change).update()).isEqualTo(1);
                      }
                      status.setRollbackOnly();
                      return MEGURI.bean(Checks.class).run();
                    }))
        .orElseThrow();
  }

  private static List<String> broken(List<Checks.Result> results) {
    return results.stream()
        .filter(result -> !result.violations().isEmpty())
        .map(Checks.Result::invariant)
        .toList();
  }
}
