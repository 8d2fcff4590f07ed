package org.meguri.command.grant;

/**
 * Why a decision to grant is revoked: by changed circumstances (Subsidy Act, art. 10), or because
 * the recipient failed (art. 17), and then what is reclaimed bears a surcharge (art. 19).
 */
public enum RevocationCause {
  FALSE_APPLICATION,
  MISUSE,
  BREACH_OF_CONDITIONS,
  DESIGNATION_LOST,
  REPORT_MISSING,
  CHANGED_CIRCUMSTANCES;

  public boolean bearsSurcharge() {
    return this != CHANGED_CIRCUMSTANCES;
  }
}
