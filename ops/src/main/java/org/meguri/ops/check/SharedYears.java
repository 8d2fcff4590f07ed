package org.meguri.ops.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.meguri.command.Fact;
import org.meguri.command.allocation.AllocationEvent.SharesCarriedOut;
import org.meguri.command.allocation.AllocationEvent.SharesDecided;
import org.meguri.command.allocation.Share;
import org.meguri.command.budget.BudgetEvent.BudgetAllocated;
import org.meguri.command.budget.BudgetEvent.BudgetIncreased;
import org.meguri.command.budget.BudgetEvent.BudgetReduced;
import org.meguri.command.budget.BudgetEvent.TotalSet;
import org.meguri.command.budget.BudgetId;

/** The years' sharings as the log goes on, beside what the budgets got. */
final class SharedYears {
  private final Map<Integer, SharesDecided> decided = new HashMap<>();
  private final Map<BudgetId, Long> budgets = new HashMap<>();
  private final List<String> misreckoned = new ArrayList<>();
  private final List<String> notCarriedOut = new ArrayList<>();

  void take(Fact fact, long position) {
    if (fact instanceof SharesDecided it) {
      decided.put(it.fiscalYear(), it);
      reckon(it, position);
    } else if (fact instanceof SharesCarriedOut it) {
      compare(it, position);
    } else if (fact instanceof TotalSet it) {
      budgets.put(it.budget(), it.amount().amount());
    } else if (fact instanceof BudgetAllocated it) {
      budgets.merge(it.budget(), it.amount().amount(), Long::sum);
    } else if (fact instanceof BudgetIncreased it) {
      budgets.merge(it.budget(), it.amount().amount(), Long::sum);
    } else if (fact instanceof BudgetReduced it) {
      budgets.merge(it.budget(), -it.amount().amount(), Long::sum);
    }
  }

  private void reckon(SharesDecided of, long position) {
    long sum = of.shares().stream().mapToLong(share -> share.amount().amount()).sum();
    long shared = of.basis().total().amount() - of.basis().setAside().amount();
    if (sum != shared) {
      misreckoned.add(
          "position %d: the shares of %d add up to %d of %d"
              .formatted(position, of.fiscalYear(), sum, shared));
    }
    if (of.basis().problem().isPresent() || !of.basis().shares().equals(of.shares())) {
      misreckoned.add(
          "position %d: the shares of %d do not come out again from what was kept"
              .formatted(position, of.fiscalYear()));
    }
  }

  private void compare(SharesCarriedOut event, long position) {
    SharesDecided of = decided.get(event.fiscalYear());
    if (of == null) {
      notCarriedOut.add(
          "position %d: nothing was decided about %d".formatted(position, event.fiscalYear()));
      return;
    }
    compare(BudgetId.ofYear(of.fiscalYear()), of.basis().total().amount(), position);
    for (Share share : of.shares()) {
      compare(BudgetId.of(share.project(), of.fiscalYear()), share.amount().amount(), position);
    }
  }

  private void compare(BudgetId budget, long expected, long position) {
    long got = budgets.getOrDefault(budget, 0L);
    if (got != expected) {
      notCarriedOut.add(
          "position %d: %s has %d, decided was %d".formatted(position, budget, got, expected));
    }
  }

  List<String> misreckoned() {
    return List.copyOf(misreckoned);
  }

  List<String> notCarriedOut() {
    return List.copyOf(notCarriedOut);
  }
}
