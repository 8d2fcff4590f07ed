package org.meguri.command.grant;

import java.util.EnumSet;
import java.util.Set;

/** How far a grant has come. */
public enum GrantStep {
  APPLIED,
  RETURNED,
  EXAMINED,
  AWARDED,
  REPORTED,
  REPORT_RETURNED,
  INSPECTED,
  FIXED,
  SETTLED,
  WITHDRAWN,
  REFUSED,
  REVOKED,
  CLOSED;

  private static final Set<GrantStep> DECIDED_AND_NOT_SETTLED =
      EnumSet.of(AWARDED, REPORTED, REPORT_RETURNED, INSPECTED, FIXED);

  /** Awarded, and neither settled nor revoked: what a lost designation concerns. */
  public boolean isOpen() {
    return DECIDED_AND_NOT_SETTLED.contains(this);
  }

  /** A settled grant can be revoked too (Subsidy Act, art. 17 (3)). */
  public boolean isRevocable() {
    return isOpen() || this == SETTLED;
  }
}
