package org.meguri.command.allocation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.meguri.command.money.Yen;

/** The rule at work: every project's share, with each step that led to it. */
record Reckoning(Basis basis) {

  List<Share> shares() {
    long shared = basis.shared().amount();
    long[] byRule = Distribution.of(shared, basis.claims(false));
    long[] amounts = Distribution.of(shared, basis.claims(true));
    Bounds bounds = Bounds.of(basis.rule(), basis.shared(), basis.inputs().size());
    List<Share> shares = new ArrayList<>();
    for (int i = 0; i < amounts.length; i++) {
      ProjectInput input = basis.inputs().get(i);
      shares.add(
          new Share(
              input.project(),
              input.lastYear(),
              new Score(input, basis.weights()).hundredths(),
              Yen.of(byScore(i)),
              Yen.of(byRule[i]),
              Yen.of(amounts[i]),
              held(input, amounts[i], bounds)));
    }
    return List.copyOf(shares);
  }

  /** Its part of the scores, in whole yen rounded down. */
  private long byScore(int i) {
    List<Distribution.Claim> claims = basis.claims(false);
    BigInteger all =
        claims.stream()
            .map(claim -> BigInteger.valueOf(claim.points()))
            .reduce(BigInteger.ZERO, BigInteger::add);
    return BigInteger.valueOf(claims.get(i).points())
        .multiply(BigInteger.valueOf(basis.shared().amount()))
        .divide(all)
        .longValueExact();
  }

  private Held held(ProjectInput input, long amount, Bounds bounds) {
    if (basis.departure(input).isPresent()) {
      return Held.BY_DEPARTURE;
    }
    if (amount == bounds.floor()) {
      return Held.AT_FLOOR;
    }
    return amount == bounds.ceiling() ? Held.AT_CEILING : Held.NOT;
  }
}
