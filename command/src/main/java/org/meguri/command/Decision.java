package org.meguri.command;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Rules asked in their order: the first one broken is the answer, and only if all hold does
 * anything happen. A rule is not asked once an earlier one is broken.
 */
public final class Decision {

  private final @Nullable Outcome refused;

  private Decision(@Nullable Outcome refused) {
    this.refused = refused;
  }

  /** Facts alternate between key and value, as in {@link Outcome#refused(Refusal, String...)}. */
  public static Decision provided(BooleanSupplier holds, Refusal rule, String... facts) {
    return new Decision(null).and(holds, rule, facts);
  }

  public Decision and(BooleanSupplier holds, Refusal rule, String... facts) {
    if (refused != null || holds.getAsBoolean()) {
      return this;
    }
    return new Decision(Outcome.refused(rule, facts));
  }

  /** A policy that names the broken rule and its facts itself; empty when it holds. */
  public Decision and(Supplier<Optional<Outcome>> policy) {
    return refused != null
        ? this
        : policy.get().<Decision>map(broken -> new Decision(broken)).orElse(this);
  }

  /** The refusal, or what happens and its acceptance. */
  public Outcome then(Object caseId, Runnable happens) {
    if (refused != null) {
      return refused;
    }
    happens.run();
    return Outcome.accepted(caseId);
  }
}
