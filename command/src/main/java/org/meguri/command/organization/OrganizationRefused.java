package org.meguri.command.organization;

import org.meguri.command.Refusal;

/** Why a command on an organization was refused. */
public enum OrganizationRefused implements Refusal {
  ORGANIZATION_UNKNOWN,
  ORGANIZATION_KNOWN_ALREADY,
  ORGANIZATION_CLOSED,
  BUREAU_UNKNOWN,
  NAME_UNCHANGED,
  ORGANIZATION_BOUND,
  REASON_MISSING,
  TEXT_MISSING,
  TEXT_TOO_LONG;

  @Override
  public String code() {
    return Refusal.codeOf(this);
  }
}
