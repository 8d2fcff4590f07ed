package org.meguri.command.programme;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What an entered figure has to be: not negative, whole where it is counted, not absurd. */
public final class Figure {
  private static final int MOST_DECIMALS = 6;

  private Figure() {}

  /** How a figure breaks the limits of its indicator. */
  public enum Fault {
    NEGATIVE,
    NOT_WHOLE,
    ABSURD
  }

  /** Null where the figure is fine. Works for any exponent, however large. */
  public static @Nullable Fault faultOf(BigDecimal figure, ProgrammeFile.Indicator indicator) {
    if (figure.signum() < 0) {
      return Fault.NEGATIVE;
    }
    if (figure.compareTo(indicator.plausibleMaximum()) > 0) {
      return Fault.ABSURD;
    }
    int decimals = figure.stripTrailingZeros().scale();
    if (indicator.whole() && decimals > 0) {
      return Fault.NOT_WHOLE;
    }
    return decimals > MOST_DECIMALS ? Fault.ABSURD : null;
  }

  /** The same figure written one way, so that 3, 3.0 and 3E0 are stored alike. */
  public static BigDecimal plain(BigDecimal figure) {
    BigDecimal bare = figure.stripTrailingZeros();
    return bare.scale() < 0 ? bare.setScale(0) : bare;
  }
}
