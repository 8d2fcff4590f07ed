package org.meguri.command.budget;

import java.util.Optional;
import org.meguri.command.money.Yen;

/**
 * What other cases' rules may ask about money; written in the events' own transactions. Each answer
 * locks what it tells of until the asking transaction ends, so that two who decide on the same
 * money come one after the other.
 */
public interface Budgets {

  /** Empty for a source that was never allocated anything. */
  Optional<Balance> balance(BudgetId budget);

  /** What the source can still commit; empty for one that was never allocated anything. */
  default Optional<Yen> remainder(BudgetId budget) {
    return balance(budget).map(Balance::remainder);
  }

  /** {@link YearTotal#NONE} while nothing was decided. */
  YearTotal year(int fiscalYear);
}
