package org.meguri.command;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * A rule a command has to meet: answers nothing where it is met, else the refusal that names it.
 * Rules are joined in the order they are to be asked, the first refusal stands.
 */
@FunctionalInterface
public interface Rule {

  Optional<Outcome> refusal();

  /** Asked only where this one is met. */
  default Rule and(Rule next) {
    return () -> refusal().or(next::refusal);
  }

  /** The same for a condition, which is looked at only where this rule is met. */
  default Rule and(BooleanSupplier met, Refusal otherwise, String... facts) {
    return and(that(met, otherwise, facts));
  }

  /** What is recorded where every rule is met, and its acceptance. */
  default Outcome then(Object caseId, Runnable recorded) {
    return then(
        () -> {
          recorded.run();
          return Outcome.accepted(caseId);
        });
  }

  /** What is done where every rule is met. */
  default Outcome then(Supplier<Outcome> decision) {
    return refusal().orElseGet(decision);
  }

  /** Met where the condition holds; facts are keys and values in turn. */
  static Rule that(boolean met, Refusal otherwise, String... facts) {
    return () -> met ? Optional.empty() : Optional.of(Outcome.refused(otherwise, facts));
  }

  /** As above, for a condition that is looked at only when the rule's turn comes. */
  static Rule that(BooleanSupplier met, Refusal otherwise, String... facts) {
    return () ->
        met.getAsBoolean() ? Optional.empty() : Optional.of(Outcome.refused(otherwise, facts));
  }

  /** Every rule of the list, in its order. */
  static Rule all(Iterable<? extends Rule> rules) {
    return () -> {
      for (Rule rule : rules) {
        Optional<Outcome> refused = rule.refusal();
        if (refused.isPresent()) {
          return refused;
        }
      }
      return Optional.empty();
    };
  }
}
