package org.meguri.command.programme;

import java.util.Arrays;
import java.util.Optional;

/**
 * The framework rules whose keeping the system can find out by itself; a programme file names those
 * it holds to.
 */
public enum SystemCheck {
  INDUSTRIES_OF_THE_PROGRAMME,
  PROMOTION_ORGANIZATION_NAMED,
  TARGET_MEASURED_OR_DATED,
  EFFECT_WITHIN_TERM;

  /** Empty for a code the system knows no check for. */
  public static Optional<SystemCheck> of(String code) {
    return Arrays.stream(values()).filter(check -> check.name().equals(code)).findFirst();
  }
}
