package org.meguri.ops.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.meguri.command.Fact;
import org.meguri.command.actor.PersonId;
import org.meguri.command.allocation.AllocationEvent.SharesCarriedOut;
import org.meguri.command.allocation.AllocationEvent.SharesDecided;
import org.meguri.command.allocation.AllocationId;
import org.meguri.command.allocation.Basis;
import org.meguri.command.allocation.Measured;
import org.meguri.command.allocation.ProjectInput;
import org.meguri.command.allocation.Share;
import org.meguri.command.assessment.RuleResult;
import org.meguri.command.budget.BudgetEvent.BudgetAllocated;
import org.meguri.command.budget.BudgetEvent.TotalSet;
import org.meguri.command.budget.BudgetId;
import org.meguri.command.money.Yen;
import org.meguri.command.programme.BudgetRule;
import org.meguri.command.programme.BudgetRule.Bound;
import org.meguri.command.programme.BudgetRule.BoundKind;
import org.meguri.command.programme.BudgetRule.Factor;
import org.meguri.command.programme.BudgetRule.Weights;
import org.meguri.command.project.ProjectId;

class SharedYearsTest {
  private static final int YEAR = 2009;
  private static final LocalDate DAY = LocalDate.of(2009, 3, 24);
  private static final PersonId DRAFTER = PersonId.of("drafter");
  private static final PersonId DECIDER = PersonId.of("decider");
  private static final Weights WEIGHTS = new Weights(1, 1, 1, 1, 1);
  private static final Basis BASIS =
      new Basis(
          new BudgetRule(
              1,
              WEIGHTS,
              new Bound(BoundKind.EQUAL_SHARE_PERCENT, 50),
              new Bound(BoundKind.EQUAL_SHARE_PERCENT, 200),
              1,
              2,
              true,
              List.of()),
          WEIGHTS,
          Yen.of(1_001),
          Yen.of(1),
          List.of(input("a", 0, 75), input("b", 1, 25)),
          List.of());

  private final SharedYears years = new SharedYears();
  private long position;

  @Test
  void whatAddsUpAndIsCarriedOutHolds() {
    take(decided(BASIS.shares()));
    carriedOut(750, 250);
    assertThat(years.misreckoned()).isEmpty();
    assertThat(years.notCarriedOut()).isEmpty();
  }

  @Test
  void aYenTooManyIsFound() {
    Share first = BASIS.shares().get(0);
    take(decided(List.of(with(first, 751), BASIS.shares().get(1))));
    assertThat(years.misreckoned())
        .containsExactly(
            "position 1: the shares of 2009 add up to 1001 of 1000",
            "position 1: the shares of 2009 do not come out again from what was kept");
  }

  @Test
  void aYenMovedFromOneToAnotherIsFound() {
    take(decided(List.of(with(BASIS.shares().get(0), 749), with(BASIS.shares().get(1), 251))));
    assertThat(years.misreckoned())
        .containsExactly("position 1: the shares of 2009 do not come out again from what was kept");
  }

  @Test
  void aBudgetThatGotSomethingElseIsFound() {
    take(decided(BASIS.shares()));
    carriedOut(749, 250);
    assertThat(years.notCarriedOut())
        .containsExactly("position 5: budget-a-2009 has 749, decided was 750");
  }

  @Test
  void whatNobodyDecidedIsFound() {
    take(new SharesCarriedOut(AllocationId.ofYear(YEAR), YEAR, DAY));
    assertThat(years.notCarriedOut()).containsExactly("position 1: nothing was decided about 2009");
  }

  private void carriedOut(long a, long b) {
    take(new TotalSet(BudgetId.ofYear(YEAR), YEAR, Yen.of(1_001), "r", DAY, DRAFTER, DECIDER));
    take(allocated("a", a));
    take(allocated("b", b));
    take(new SharesCarriedOut(AllocationId.ofYear(YEAR), YEAR, DAY));
  }

  private static BudgetAllocated allocated(String project, long amount) {
    ProjectId id = ProjectId.of(project);
    return new BudgetAllocated(
        BudgetId.of(id, YEAR), YEAR, id, null, Yen.of(amount), "r", DAY, DRAFTER, DECIDER);
  }

  private static Share with(Share share, long amount) {
    return new Share(
        share.project(),
        share.lastYear(),
        share.score(),
        share.byScore(),
        share.byRule(),
        Yen.of(amount),
        share.held());
  }

  private static SharesDecided decided(List<Share> shares) {
    return new SharesDecided(
        AllocationId.ofYear(YEAR), YEAR, 1, BASIS, shares, "a", "r", DAY, DRAFTER, DECIDER);
  }

  private static ProjectInput input(String project, int order, int points) {
    return new ProjectInput(
        ProjectId.of(project),
        order,
        false,
        null,
        List.of(
            new Measured(
                Factor.EX_ANTE,
                "B",
                points,
                new RuleResult("budget-points", "1", Map.of(), Integer.toString(points)))),
        List.of());
  }

  private void take(Fact fact) {
    position++;
    years.take(fact, position);
  }
}
