package org.meguri.command.allocation;

import org.meguri.command.programme.BudgetRule.Weights;

/**
 * The mean of a project's points by weight, of the factors it has: one without a numeric target, or
 * without an ex-post assessment yet, is measured by the others alone and no figure stands in for
 * what is not there.
 */
record Score(ProjectInput input, Weights weights) {

  boolean isMeasured() {
    return weight() > 0;
  }

  /** In hundredths of a point, halves up; 0 where there is nothing to measure by. */
  int hundredths() {
    long weight = weight();
    if (weight == 0) {
      return 0;
    }
    long sum =
        input.measured().stream().mapToLong(m -> (long) weights.of(m.factor()) * m.points()).sum();
    return Math.toIntExact((200 * sum + weight) / (2 * weight));
  }

  private long weight() {
    return input.measured().stream().mapToLong(m -> weights.of(m.factor())).sum();
  }
}
