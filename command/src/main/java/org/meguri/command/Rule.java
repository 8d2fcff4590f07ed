package org.meguri.command;

import java.util.Optional;
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

  /** What is done where every rule is met. */
  default Outcome then(Supplier<Outcome> decision) {
    return refusal().orElseGet(decision);
  }

  /** Met where the condition holds; facts are keys and values in turn. */
  static Rule that(boolean met, Refusal otherwise, String... facts) {
    return () -> met ? Optional.empty() : Optional.of(Outcome.refused(otherwise, facts));
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
