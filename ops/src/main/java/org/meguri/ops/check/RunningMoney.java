package org.meguri.ops.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.meguri.command.budget.Booked;
import org.meguri.command.budget.Booking;
import org.meguri.command.budget.BudgetEvent.BudgetAllocated;
import org.meguri.command.budget.BudgetEvent.BudgetIncreased;
import org.meguri.command.budget.BudgetEvent.BudgetReduced;
import org.meguri.command.budget.BudgetEvent.TotalSet;
import org.meguri.command.budget.BudgetId;
import org.meguri.command.grant.GrantDecisionEvents.GrantAppliedFor;
import org.meguri.command.grant.GrantEvent;
import org.meguri.command.measure.MeasureId;
import org.meguri.command.storage.Recorded;

/**
 * Budgets, years and grants as the log goes on, in plain numbers that may fall below zero: here
 * nothing is taken for granted that the rules see to.
 */
final class RunningMoney {

  /** What a source or a grant has. */
  private static final class Account {
    private long allocated;
    private long carriedIn;
    private long carriedOut;
    private long committed;
    private long executed;

    private void book(Booking booking) {
      long amount = booking.amount().amount();
      switch (booking.kind()) {
        case ALLOCATION, INCREASE -> allocated += amount;
        case REDUCTION -> allocated -= amount;
        case CARRIED_IN -> carriedIn += amount;
        case CARRIED_OUT -> carriedOut += amount;
        case COMMITMENT -> committed += amount;
        case RELEASE -> committed -= amount;
        case PAYMENT -> executed += amount;
        case REPAYMENT -> {
          committed -= amount;
          executed -= amount;
        }
      }
    }

    private long available() {
      return allocated + carriedIn - carriedOut;
    }

    private boolean isSound() {
      return executed >= 0 && executed <= committed;
    }

    private String told() {
      return "allocated %d, carried in %d, carried out %d, committed %d, executed %d"
          .formatted(allocated, carriedIn, carriedOut, committed, executed);
    }
  }

  private final Map<String, Account> budgets = new TreeMap<>();
  private final Map<String, Account> grants = new HashMap<>();
  private final Map<String, String> sources = new HashMap<>();
  private final Map<Integer, long[]> years = new TreeMap<>();
  private final List<String> violations = new ArrayList<>();

  void take(Recorded event) {
    if (event.fact() instanceof GrantAppliedFor applied) {
      sources.put(applied.grant().value(), sourceOf(applied).value());
    } else if (event.fact() instanceof TotalSet set) {
      year(set.fiscalYear())[0] = set.amount().amount();
      seeTo(set.fiscalYear(), event);
    } else if (event.fact() instanceof Booked booked) {
      booked.bookings().forEach(booking -> book(booking, event));
      ofTheYear(booked, event);
    }
  }

  private void book(Booking booking, Recorded event) {
    Account budget = budgets.computeIfAbsent(booking.budget().value(), id -> new Account());
    budget.book(booking);
    if (!budget.isSound() || budget.committed > budget.available()) {
      violations.add(at(event) + booking.budget() + " has " + budget.told());
    }
    if (event.fact() instanceof GrantEvent fact) {
      ofTheGrant(fact.grant().value(), booking, event);
    }
  }

  private void ofTheGrant(String grant, Booking booking, Recorded event) {
    Account account = grants.computeIfAbsent(grant, id -> new Account());
    account.book(booking);
    if (!account.isSound()) {
      violations.add(at(event) + "grant " + grant + " has " + account.told());
    }
    if (!booking.budget().value().equals(sources.get(grant))) {
      violations.add(
          "%sgrant %s draws on %s, its source is %s"
              .formatted(at(event), grant, booking.budget(), sources.get(grant)));
    }
  }

  private void ofTheYear(Booked booked, Recorded event) {
    if (booked instanceof BudgetAllocated it) {
      allocated(it.fiscalYear(), it.amount().amount(), event);
    } else if (booked instanceof BudgetIncreased it) {
      allocated(it.fiscalYear(), it.amount().amount(), event);
    } else if (booked instanceof BudgetReduced it) {
      allocated(it.fiscalYear(), -it.amount().amount(), event);
    }
  }

  private void allocated(int fiscalYear, long by, Recorded event) {
    year(fiscalYear)[1] += by;
    seeTo(fiscalYear, event);
  }

  private void seeTo(int fiscalYear, Recorded event) {
    long[] year = year(fiscalYear);
    if (year[1] < 0 || year[1] > year[0]) {
      violations.add(
          "%sfiscal year %d has %d and allocated %d"
              .formatted(at(event), fiscalYear, year[0], year[1]));
    }
  }

  private long[] year(int fiscalYear) {
    return years.computeIfAbsent(fiscalYear, year -> new long[2]);
  }

  private static BudgetId sourceOf(GrantAppliedFor applied) {
    MeasureId measure = applied.measure();
    return measure == null
        ? BudgetId.of(applied.project(), applied.fiscalYear())
        : BudgetId.of(measure, applied.fiscalYear());
  }

  private static String at(Recorded event) {
    return "position %d (%s of %s): ".formatted(event.position(), event.name(), event.stream());
  }

  /** By budget, as the tables would tell it. */
  Map<String, String> balances() {
    Map<String, String> told = new TreeMap<>();
    budgets.forEach((budget, account) -> told.put(budget, account.told()));
    return told;
  }

  /** By fiscal year. */
  Map<String, String> years() {
    Map<String, String> told = new TreeMap<>();
    years.forEach(
        (year, sums) ->
            told.put(String.valueOf(year), "total %d, allocated %d".formatted(sums[0], sums[1])));
    return told;
  }

  List<String> violations() {
    return List.copyOf(violations);
  }
}
