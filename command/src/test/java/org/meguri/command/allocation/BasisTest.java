package org.meguri.command.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meguri.command.allocation.SomeYear.FIRST;
import static org.meguri.command.allocation.SomeYear.SECOND;
import static org.meguri.command.allocation.SomeYear.THIRD;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.meguri.command.Outcome;
import org.meguri.command.money.Yen;
import org.meguri.command.programme.BudgetRule;
import org.meguri.command.programme.BudgetRule.Bound;
import org.meguri.command.programme.BudgetRule.BoundKind;
import org.meguri.command.programme.BudgetRule.Weights;

class BasisTest {
  private static final Weights HALF_EACH = new Weights(50, 50, 0, 0, 0);
  private static final Bound NOTHING = new Bound(BoundKind.YEN, 0);
  private static final Bound EVERYTHING = new Bound(BoundKind.YEN, Yen.MAXIMUM);

  @Test
  void theScoreIsTheWeightedMeanOfThePointsAProjectHas() {
    assertThat(scores(new Weights(30, 10, 0, 0, 0))).containsExactly(10_000, 6_375, 2_500);
  }

  @Test
  void aProjectWithoutANumericTargetIsMeasuredByTheOtherFactorsAlone() {
    Basis basis = basis(NOTHING, EVERYTHING, HALF_EACH, 1_000, SomeYear.inputs());
    assertThat(basis.shares().get(2).score()).isEqualTo(2_500);
    assertThat(
            rule(basis(NOTHING, EVERYTHING, new Weights(1, 0, 0, 0, 0), 1_000, SomeYear.inputs())))
        .isEqualTo("input-missing");
  }

  @Test
  void floorsAreHeldAndShown() {
    Basis basis = basis(percent(90), percent(200), HALF_EACH, 300_000_000, SomeYear.inputs());
    assertThat(basis.shares())
        .extracting(Share::amount, Share::held)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Yen.of(120_000_000), Held.NOT),
            org.assertj.core.groups.Tuple.tuple(Yen.of(90_000_000), Held.AT_FLOOR),
            org.assertj.core.groups.Tuple.tuple(Yen.of(90_000_000), Held.AT_FLOOR));
  }

  @Test
  void floorsBeyondTheTotalAndCeilingsBelowItAreRefusedByName() {
    assertThat(rule(basis(yen(101), EVERYTHING, HALF_EACH, 300, SomeYear.inputs())))
        .isEqualTo("floors-beyond-total");
    assertThat(rule(basis(NOTHING, yen(99), HALF_EACH, 300, SomeYear.inputs())))
        .isEqualTo("ceilings-below-total");
    assertThat(rule(basis(yen(100), yen(100), HALF_EACH, 300, SomeYear.inputs()))).isEqualTo("met");
  }

  @Test
  void aFixedAmountStandsAndTheOthersShareTheRestByTheRule() {
    Basis basis =
        new Basis(
            aRule(NOTHING, EVERYTHING, HALF_EACH),
            HALF_EACH,
            Yen.of(1_000),
            Yen.of(100),
            SomeYear.inputs(),
            List.of(new Departure(SECOND, Yen.of(200), "新規採択の準備")));
    assertThat(basis.shares())
        .extracting(Share::amount)
        .containsExactly(yenOf(560), yenOf(200), yenOf(140));
    assertThat(basis.shares().get(1).byRule()).isNotEqualTo(yenOf(200));
    assertThat(basis.shares().get(1).held()).isEqualTo(Held.BY_DEPARTURE);
  }

  @Property(tries = 300)
  void theOrderOfTheInputsChangesNothing(
      @ForAll @LongRange(min = 0, max = 5_000_000_000L) long total, @ForAll long seed) {
    List<ProjectInput> shuffled = SomeYear.inputs();
    Collections.shuffle(shuffled, new Random(seed));
    Basis one = basis(percent(60), percent(160), HALF_EACH, total, SomeYear.inputs());
    Basis other = basis(percent(60), percent(160), HALF_EACH, total, shuffled);
    assertThat(other.shares()).isEqualTo(one.shares());
    assertThat(one.shares()).extracting(Share::project).containsExactly(FIRST, SECOND, THIRD);
    assertThat(Yen.sum(one.shares().stream().map(Share::amount).toList())).isEqualTo(Yen.of(total));
  }

  private static List<Integer> scores(Weights weights) {
    return basis(NOTHING, EVERYTHING, weights, 1_000, SomeYear.inputs()).shares().stream()
        .map(Share::score)
        .toList();
  }

  private static Basis basis(
      Bound floor, Bound ceiling, Weights weights, long total, List<ProjectInput> inputs) {
    return new Basis(
        aRule(floor, ceiling, weights), weights, Yen.of(total), Yen.ZERO, inputs, List.of());
  }

  private static BudgetRule aRule(Bound floor, Bound ceiling, Weights weights) {
    return new BudgetRule(1, weights, floor, ceiling, 1, 2, true, List.of());
  }

  private static String rule(Basis basis) {
    return basis.problem().map(o -> ((Outcome.Refused) o).rule()).orElse("met");
  }

  private static Bound percent(long value) {
    return new Bound(BoundKind.EQUAL_SHARE_PERCENT, value);
  }

  private static Bound yen(long value) {
    return new Bound(BoundKind.YEN, value);
  }

  private static Yen yenOf(long amount) {
    return Yen.of(amount);
  }
}
