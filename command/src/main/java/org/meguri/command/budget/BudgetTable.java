package org.meguri.command.budget;

import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.meguri.command.budget.BudgetEvent.BudgetAllocated;
import org.meguri.command.budget.BudgetEvent.BudgetIncreased;
import org.meguri.command.budget.BudgetEvent.BudgetReduced;
import org.meguri.command.budget.BudgetEvent.TotalSet;
import org.meguri.command.money.Yen;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every source's balance and every year's total, written in the transaction of each booking. */
@Component
@ProcessingGroup("constraints")
class BudgetTable implements Budgets {
  private final JdbcClient jdbc;

  BudgetTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @EventHandler
  void on(Booked fact) {
    fact.bookings().forEach(this::book);
    if (fact instanceof BudgetAllocated event) {
      allocated(event.fiscalYear(), event.amount().amount());
    } else if (fact instanceof BudgetIncreased event) {
      allocated(event.fiscalYear(), event.amount().amount());
    } else if (fact instanceof BudgetReduced event) {
      allocated(event.fiscalYear(), -event.amount().amount());
    }
  }

  @EventHandler
  void on(TotalSet event) {
    jdbc.sql(
            """
            insert into budget.year (fiscal_year, total) values (?, ?)
            on conflict (fiscal_year) do update set total = excluded.total
            """)
        .params(event.fiscalYear(), event.amount().amount())
        .update();
  }

  @Override
  public Optional<Balance> balance(BudgetId budget) {
    return jdbc.sql(
            """
            select allocated, carried_in, carried_out, committed, executed
            from budget.balance where budget = ? for update
            """)
        .param(budget.value())
        .query(
            (row, n) ->
                new Balance(
                    Yen.of(row.getLong(1)),
                    Yen.of(row.getLong(2)),
                    Yen.of(row.getLong(3)),
                    Yen.of(row.getLong(4)),
                    Yen.of(row.getLong(5))))
        .optional();
  }

  @Override
  public YearTotal year(int fiscalYear) {
    jdbc.sql("insert into budget.year (fiscal_year) values (?) on conflict do nothing")
        .param(fiscalYear)
        .update();
    return jdbc.sql("select total, allocated from budget.year where fiscal_year = ? for update")
        .param(fiscalYear)
        .query((row, n) -> new YearTotal(Yen.of(row.getLong(1)), Yen.of(row.getLong(2))))
        .single();
  }

  private void book(Booking booking) {
    long amount = booking.amount().amount();
    String source = booking.budget().value();
    switch (booking.kind()) {
      case ALLOCATION, CARRIED_IN -> {
        jdbc.sql("insert into budget.balance (budget) values (?) on conflict do nothing")
            .param(source)
            .update();
        move(source, booking.kind() == BookingKind.ALLOCATION ? "allocated" : "carried_in", amount);
      }
      case INCREASE -> move(source, "allocated", amount);
      case REDUCTION -> move(source, "allocated", -amount);
      case CARRIED_OUT -> move(source, "carried_out", amount);
      case COMMITMENT -> move(source, "committed", amount);
      case RELEASE -> move(source, "committed", -amount);
      case PAYMENT -> move(source, "executed", amount);
      case REPAYMENT -> repaid(source, amount);
    }
  }

  private void move(String source, String column, long by) {
    jdbc.sql("update budget.balance set %1$s = %1$s + ? where budget = ?".formatted(column))
        .params(by, source)
        .update();
  }

  private void repaid(String source, long amount) {
    jdbc.sql(
            "update budget.balance set committed = committed - ?, executed = executed - ?"
                + " where budget = ?")
        .params(amount, amount, source)
        .update();
  }

  private void allocated(int fiscalYear, long by) {
    jdbc.sql("update budget.year set allocated = allocated + ? where fiscal_year = ?")
        .params(by, fiscalYear)
        .update();
  }
}
