package org.meguri.command.allocation;

import java.math.BigInteger;
import org.meguri.command.money.Yen;
import org.meguri.command.programme.BudgetRule;
import org.meguri.command.programme.BudgetRule.Bound;
import org.meguri.command.programme.BudgetRule.BoundKind;

/** Floor and ceiling of every project in whole yen: a floor is rounded down, a ceiling up. */
record Bounds(long floor, long ceiling) {

  static Bounds of(BudgetRule rule, Yen shared, int projects) {
    return new Bounds(
        inYen(rule.floor(), shared, projects, false),
        inYen(rule.ceiling(), shared, projects, true));
  }

  private static long inYen(Bound bound, Yen shared, int projects, boolean up) {
    if (bound.kind() == BoundKind.YEN) {
      return bound.value();
    }
    BigInteger[] parts =
        BigInteger.valueOf(shared.amount())
            .multiply(BigInteger.valueOf(bound.value()))
            .divideAndRemainder(BigInteger.valueOf(100L * Math.max(1, projects)));
    return parts[0].longValueExact() + (up && parts[1].signum() > 0 ? 1 : 0);
  }

  boolean hold(Yen amount) {
    return amount.amount() >= floor && amount.amount() <= ceiling;
  }
}
