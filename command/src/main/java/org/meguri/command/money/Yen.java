package org.meguri.command.money;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collection;

/**
 * An amount in whole yen, never negative, at most 999 trillion; stored as a whole number. Every sum
 * is exact: one that leaves this range is a fault, not a rounding.
 */
public record Yen(@JsonValue long amount) implements Comparable<Yen> {

  /** More than any budget of the programme; a larger figure is a slip of the pen. */
  public static final long MAXIMUM = 999_999_999_999_999L;

  public static final Yen ZERO = new Yen(0);

  @JsonCreator
  public Yen {
    if (amount < 0 || amount > MAXIMUM) {
      throw new IllegalArgumentException("Not an amount of yen: " + amount);
    }
  }

  public static Yen of(long amount) {
    return new Yen(amount);
  }

  public static Yen sum(Collection<Yen> amounts) {
    return amounts.stream().reduce(ZERO, Yen::plus);
  }

  public Yen plus(Yen other) {
    return new Yen(amount + other.amount);
  }

  /**
   * @throws IllegalArgumentException more is taken away than there is; ask {@link #covers} first
   */
  public Yen minus(Yen other) {
    return new Yen(amount - other.amount);
  }

  /** Whether the other amount can be taken from this one. */
  public boolean covers(Yen other) {
    return amount >= other.amount;
  }

  public boolean isZero() {
    return amount == 0;
  }

  @Override
  public int compareTo(Yen other) {
    return Long.compare(amount, other.amount);
  }

  @Override
  public String toString() {
    return Long.toString(amount);
  }
}
