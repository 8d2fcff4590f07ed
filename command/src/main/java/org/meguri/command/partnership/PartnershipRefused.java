package org.meguri.command.partnership;

import org.meguri.command.Refusal;

/** Why a command on a partnership was refused. */
public enum PartnershipRefused implements Refusal {
  PARTNERSHIP_UNKNOWN,
  PARTNERSHIP_KNOWN_ALREADY,
  PARTNERS_MISSING,
  PARTNERS_UNFIT,
  NOT_A_MEMBER_OF_THE_PROJECT,
  NOT_A_PARTNER,
  WRONG_STATE,
  DAY_IN_FUTURE,
  DATES_REVERSED,
  TEXT_MISSING,
  REASON_MISSING,
  TEXT_TOO_LONG;

  @Override
  public String code() {
    return Refusal.codeOf(this);
  }
}
