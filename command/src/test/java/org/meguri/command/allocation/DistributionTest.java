package org.meguri.command.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.meguri.command.allocation.Distribution.Claim;

class DistributionTest {

  /** A total with claims whose floors and ceilings leave room for it. */
  record Case(long total, List<Claim> claims) {}

  @Test
  void sharesFollowThePointsToTheYen() {
    assertThat(Distribution.of(100, List.of(free(1), free(1), free(1))))
        .containsExactly(34, 33, 33);
    assertThat(Distribution.of(100, List.of(free(1), free(2), free(2))))
        .containsExactly(20, 40, 40);
  }

  @Test
  void whoIsHeldAtTheFloorTakesFromTheOthersByTheirPoints() {
    List<Claim> claims = List.of(new Claim(1, 30, 100), new Claim(3, 0, 100), new Claim(6, 0, 100));
    assertThat(Distribution.of(100, claims)).containsExactly(30, 23, 47);
  }

  @Test
  void whatIsBeyondTheCeilingGoesToTheOthers() {
    List<Claim> claims = List.of(new Claim(8, 0, 40), new Claim(1, 0, 100), new Claim(1, 0, 100));
    assertThat(Distribution.of(100, claims)).containsExactly(40, 30, 30);
  }

  @Test
  void floorsBeyondTheTotalAndCeilingsBelowItHaveNoShares() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Distribution.of(100, List.of(new Claim(1, 60, 90), new Claim(1, 60, 90))));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Distribution.of(100, List.of(new Claim(1, 0, 40), new Claim(1, 0, 40))));
  }

  @Property(tries = 2000)
  void theSumIsTheTotalToTheYenAndEveryShareIsWithinItsBounds(@ForAll("cases") Case of) {
    long[] amounts = Distribution.of(of.total(), of.claims());
    assertThat(Arrays.stream(amounts).sum()).isEqualTo(of.total());
    for (int i = 0; i < amounts.length; i++) {
      assertThat(amounts[i]).isBetween(of.claims().get(i).floor(), of.claims().get(i).ceiling());
    }
  }

  @Property(tries = 1000)
  void ofTwoWithTheSameBoundsTheOneWithMorePointsNeverGetsLess(@ForAll("alike") Case of) {
    long[] amounts = Distribution.of(of.total(), of.claims());
    for (int i = 0; i < amounts.length; i++) {
      for (int k = 0; k < amounts.length; k++) {
        if (of.claims().get(i).points() > of.claims().get(k).points()) {
          assertThat(amounts[i]).isGreaterThanOrEqualTo(amounts[k]);
        }
      }
    }
  }

  @Property(tries = 1000)
  void whoGainsPointsNeverLosesMoney(@ForAll("cases") Case of, @ForAll("gains") long gain) {
    long before = Distribution.of(of.total(), of.claims())[0];
    List<Claim> better = new ArrayList<>(of.claims());
    Claim first = better.get(0);
    better.set(0, new Claim(first.points() + gain, first.floor(), first.ceiling()));
    assertThat(Distribution.of(of.total(), better)[0]).isGreaterThanOrEqualTo(before);
  }

  @Property(tries = 300)
  void theSameClaimsGetTheSameShares(@ForAll("cases") Case of) {
    assertThat(Distribution.of(of.total(), of.claims()))
        .isEqualTo(Distribution.of(of.total(), List.copyOf(of.claims())));
  }

  @Provide
  Arbitrary<Long> gains() {
    return Arbitraries.longs().between(0, 5_000);
  }

  @Provide
  Arbitrary<Case> cases() {
    Arbitrary<Claim> claim =
        Combinators.combine(
                Arbitraries.longs().between(1, 10_000),
                Arbitraries.longs().between(0, 300_000_000),
                Arbitraries.longs().between(0, 300_000_000))
            .as((points, floor, room) -> new Claim(points, floor, floor + room));
    return totalled(claim.list().ofMinSize(1).ofMaxSize(20));
  }

  @Provide
  Arbitrary<Case> alike() {
    return Combinators.combine(
            Arbitraries.longs().between(0, 1_000_000), Arbitraries.longs().between(0, 5_000_000))
        .as((floor, room) -> new Claim(1, floor, floor + room))
        .flatMap(
            bounds ->
                totalled(
                    Arbitraries.longs()
                        .between(1, 10_000)
                        .map(points -> new Claim(points, bounds.floor(), bounds.ceiling()))
                        .list()
                        .ofMinSize(1)
                        .ofMaxSize(20)));
  }

  private static Arbitrary<Case> totalled(Arbitrary<List<Claim>> claims) {
    return claims.flatMap(
        all ->
            Arbitraries.longs()
                .between(
                    all.stream().mapToLong(Claim::floor).sum(),
                    all.stream().mapToLong(Claim::ceiling).sum())
                .map(total -> new Case(total, all)));
  }

  private static Claim free(long points) {
    return new Claim(points, 0, Long.MAX_VALUE / 100);
  }
}
