package org.meguri.command.allocation;

import static org.meguri.command.allocation.AllocationRefused.CEILINGS_BELOW_TOTAL;
import static org.meguri.command.allocation.AllocationRefused.DEPARTURE_OUT_OF_BOUNDS;
import static org.meguri.command.allocation.AllocationRefused.FLOORS_BEYOND_TOTAL;
import static org.meguri.command.allocation.AllocationRefused.INPUT_MISSING;
import static org.meguri.command.allocation.AllocationRefused.SET_ASIDE_BEYOND_TOTAL;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.meguri.command.Outcome;
import org.meguri.command.Rule;
import org.meguri.command.allocation.Distribution.Claim;
import org.meguri.command.money.Yen;
import org.meguri.command.programme.BudgetRule;
import org.meguri.command.programme.BudgetRule.Weights;

/**
 * Everything a sharing of the budget rests on; the same basis always gives the same shares. {@code
 * weights} are the rule's or others in their place, {@code setAside} is the part of the year's
 * total that is not shared among the projects.
 */
public record Basis(
    BudgetRule rule,
    Weights weights,
    Yen total,
    Yen setAside,
    List<ProjectInput> inputs,
    List<Departure> departures) {

  private static final Optional<Long> EMPTY = Optional.empty();

  /** In the order of the projects, whatever order they were given in. */
  public Basis {
    inputs = inputs.stream().sorted(Comparator.comparing(ProjectInput::order)).toList();
  }

  /** Whether the weights are others than the rule's. */
  public boolean departsInWeights() {
    return !weights.equals(rule.weights());
  }

  /** What is shared among the projects, where the total covers what is set aside. */
  public Yen shared() {
    return total.minus(setAside);
  }

  /** The first rule that keeps shares from being found; empty where they can be. */
  public Optional<Outcome> problem() {
    return Rule.that(total.covers(setAside), SET_ASIDE_BEYOND_TOTAL, "field", "setAside")
        .and(Rule.all(inputs.stream().map(this::measurable).toList()))
        .and(Rule.all(departures.stream().map(this::withinBounds).toList()))
        .and(() -> bounded(claims(false)))
        .and(() -> bounded(claims(true)))
        .refusal();
  }

  /** What each project gets, in the order of the projects; where there is no problem. */
  public List<Share> shares() {
    return new Reckoning(this).shares();
  }

  List<Claim> claims(boolean departing) {
    return inputs.stream().map(input -> claim(input, departing)).toList();
  }

  private Claim claim(ProjectInput input, boolean departing) {
    Score score = new Score(input, weights);
    Optional<Long> fixed = departing ? departure(input).map(d -> d.amount().amount()) : EMPTY;
    Bounds bounds = bounds();
    return new Claim(
        Math.max(1, score.hundredths()),
        fixed.orElse(bounds.floor()),
        fixed.orElse(bounds.ceiling()));
  }

  Optional<Departure> departure(ProjectInput input) {
    return departures.stream().filter(d -> d.project().equals(input.project())).findFirst();
  }

  private Bounds bounds() {
    return Bounds.of(rule, shared(), inputs.size());
  }

  private Rule measurable(ProjectInput input) {
    return Rule.that(
        new Score(input, weights).isMeasured(), INPUT_MISSING, "project", input.project().value());
  }

  private Rule withinBounds(Departure departure) {
    return () -> {
      Bounds bounds = bounds();
      return Rule.that(
              bounds.hold(departure.amount())
                  && inputs.stream().anyMatch(i -> i.project().equals(departure.project())),
              DEPARTURE_OUT_OF_BOUNDS,
              "project",
              departure.project().value(),
              "floor",
              Long.toString(bounds.floor()),
              "ceiling",
              Long.toString(bounds.ceiling()))
          .refusal();
    };
  }

  private Optional<Outcome> bounded(List<Claim> claims) {
    long amount = shared().amount();
    long floors = claims.stream().mapToLong(Claim::floor).sum();
    long ceilings = claims.stream().mapToLong(Claim::ceiling).sum();
    return Rule.that(floors <= amount, FLOORS_BEYOND_TOTAL, "floors", Long.toString(floors))
        .and(() -> ceilings >= amount, CEILINGS_BELOW_TOTAL, "ceilings", Long.toString(ceilings))
        .refusal();
  }
}
