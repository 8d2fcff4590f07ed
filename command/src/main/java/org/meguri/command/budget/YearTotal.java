package org.meguri.command.budget;

import org.meguri.command.money.Yen;

/** The total of a fiscal year and how much of it is allocated to sources. */
public record YearTotal(Yen total, Yen allocated) {

  public static final YearTotal NONE = new YearTotal(Yen.ZERO, Yen.ZERO);

  public Yen unallocated() {
    return total.minus(allocated);
  }
}
