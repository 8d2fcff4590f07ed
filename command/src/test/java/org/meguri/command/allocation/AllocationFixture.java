package org.meguri.command.allocation;

import static org.meguri.command.allocation.SomeYear.YEAR;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.meguri.command.Outcome;
import org.meguri.command.Refusal;
import org.meguri.command.actor.Actor;
import org.meguri.command.actor.Role;
import org.meguri.command.actor.Scope;
import org.meguri.command.allocation.AllocationCommand.DecideShares;
import org.meguri.command.allocation.AllocationCommand.ProposeShares;
import org.meguri.command.allocation.AllocationEvent.AllocationOpened;
import org.meguri.command.allocation.AllocationEvent.AllocationOpinionGiven;
import org.meguri.command.allocation.AllocationEvent.SharesProposed;
import org.meguri.command.money.Yen;
import org.meguri.command.programme.BudgetRule;
import org.meguri.command.programme.BudgetRule.Weights;
import org.meguri.command.programme.Examples;

/** The sharing of a year before its rules, and the words its tests are made of. */
abstract class AllocationFixture {
  static final AllocationId YEARS = AllocationId.ofYear(YEAR);
  static final LocalDate MARCH = LocalDate.of(2008, 3, 21);
  static final Actor CHIEF = Examples.person("nagata", Role.POLICY_DIRECTOR, Scope.ALL);
  static final Actor CHAIR = Examples.person("kato", Role.COMMISSION_CHAIR, Scope.ALL);
  static final BudgetRule RULE =
      java.util.Objects.requireNonNull(Examples.secondTerm().budgetRule());
  static final AllocationOpened OPENED = new AllocationOpened(YEARS, YEAR);
  static final AllocationOpinionGiven OPINION =
      new AllocationOpinionGiven(YEARS, 1, Stance.AGREES, "妥当である。", MARCH, CHAIR.person());
  AggregateTestFixture<Allocation> allocation;
  SomeYear year;

  @BeforeEach
  void anOffice() {
    year = new SomeYear();
    allocation = new AggregateTestFixture<>(Allocation.class);
    allocation.registerInjectableResource(Examples.programmes());
    allocation.registerInjectableResource(year);
  }

  static ProposeShares proposal() {
    return proposal(SomeYear.inputs());
  }

  static ProposeShares proposal(List<ProjectInput> inputs) {
    return proposal(RULE.weights(), inputs, List.of(), null);
  }

  static ProposeShares proposal(
      Weights weights,
      List<ProjectInput> inputs,
      List<Departure> departures,
      @Nullable String departureReason) {
    return new ProposeShares(
        YEARS,
        0,
        Yen.of(399_999_999),
        Yen.of(100_000_000),
        weights,
        inputs,
        departures,
        departureReason,
        "評価結果による配分案",
        MARCH);
  }

  static SharesProposed proposed(Actor officer) {
    Basis basis =
        new Basis(
            RULE,
            RULE.weights(),
            Yen.of(399_999_999),
            Yen.of(100_000_000),
            SomeYear.inputs(),
            List.of());
    return new SharesProposed(
        YEARS, YEAR, 1, basis, basis.shares(), null, "評価結果による配分案", MARCH, officer.person());
  }

  static DecideShares decision(@Nullable String answer) {
    return new DecideShares(YEARS, 1, answer, "配分案のとおり", MARCH);
  }

  static Map<String, Actor> by(Actor actor) {
    return Map.of(Actor.KEY, actor);
  }

  static void refused(ResultValidator<?> result, Refusal refusal, String... facts) {
    result.expectNoEvents().expectResultMessagePayload(Outcome.refused(refusal, facts));
  }
}
