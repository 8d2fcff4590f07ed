package org.meguri.command.allocation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Shares whole yen by points between floors and ceilings, exactly: whoever would fall below the
 * floor or rise above the ceiling is held there, and the rest is shared anew among the others until
 * nobody is; fractions of a yen go to the largest remainders, between equals to the first in order.
 */
final class Distribution {

  /** What one party claims; the points are at least one. */
  record Claim(long points, long floor, long ceiling) {}

  private static final BigInteger ZERO = BigInteger.ZERO;

  private final List<Claim> claims;
  private final long[] amounts;
  private final boolean[] held;

  private Distribution(List<Claim> claims) {
    this.claims = claims;
    this.amounts = new long[claims.size()];
    this.held = new boolean[claims.size()];
  }

  /**
   * The amounts in the order of the claims.
   *
   * @throws IllegalArgumentException the floors exceed the total, or the ceilings do not reach it
   */
  static long[] of(long total, List<Claim> claims) {
    long floors = claims.stream().mapToLong(Claim::floor).sum();
    long ceilings = claims.stream().mapToLong(Claim::ceiling).sum();
    if (floors > total || ceilings < total) {
      throw new IllegalArgumentException("No shares between these floors and ceilings");
    }
    Distribution distribution = new Distribution(claims);
    long rest = total;
    while (distribution.holdsMore(rest)) {
      rest = total - distribution.sumHeld();
    }
    distribution.round(rest);
    return distribution.amounts;
  }

  /** Holds those whose side of the bounds outweighs the other; they never come free again. */
  private boolean holdsMore(long rest) {
    BigInteger points = freePoints();
    BigInteger missing = ZERO;
    BigInteger beyond = ZERO;
    for (int i : free()) {
      missing = missing.add(bound(i, true).multiply(points).subtract(part(i, rest)).max(ZERO));
      beyond = beyond.add(part(i, rest).subtract(bound(i, false).multiply(points)).max(ZERO));
    }
    if (missing.signum() == 0 && beyond.signum() == 0) {
      return false;
    }
    boolean atFloor = missing.compareTo(beyond) >= 0;
    for (int i : free()) {
      BigInteger scaled = bound(i, atFloor).multiply(points);
      if (atFloor ? part(i, rest).compareTo(scaled) < 0 : part(i, rest).compareTo(scaled) > 0) {
        held[i] = true;
        amounts[i] = bound(i, atFloor).longValueExact();
      }
    }
    return true;
  }

  private void round(long rest) {
    BigInteger points = freePoints();
    List<Integer> free = free();
    BigInteger[] remainders = new BigInteger[claims.size()];
    long left = rest;
    for (int i : free) {
      BigInteger[] whole = part(i, rest).divideAndRemainder(points);
      amounts[i] = whole[0].longValueExact();
      remainders[i] = whole[1];
      left -= amounts[i];
    }
    List<Integer> byRemainder = new ArrayList<>(free);
    byRemainder.sort(Comparator.comparing((Integer i) -> remainders[i]).reversed());
    for (int i = 0; i < left; i++) {
      amounts[byRemainder.get(i)]++;
    }
  }

  /** The share of a free claim, times the points of all free claims. */
  private BigInteger part(int i, long rest) {
    return BigInteger.valueOf(claims.get(i).points()).multiply(BigInteger.valueOf(rest));
  }

  private BigInteger bound(int i, boolean floor) {
    return BigInteger.valueOf(floor ? claims.get(i).floor() : claims.get(i).ceiling());
  }

  private BigInteger freePoints() {
    return free().stream()
        .map(i -> BigInteger.valueOf(claims.get(i).points()))
        .reduce(ZERO, BigInteger::add);
  }

  private List<Integer> free() {
    List<Integer> free = new ArrayList<>();
    for (int i = 0; i < held.length; i++) {
      if (!held[i]) {
        free.add(i);
      }
    }
    return free;
  }

  private long sumHeld() {
    long sum = 0;
    for (int i = 0; i < held.length; i++) {
      sum += held[i] ? amounts[i] : 0;
    }
    return sum;
  }
}
