package org.meguri.command.supporter;

import org.meguri.command.Refusal;

/** Why a command on a business supporter was refused. */
public enum SupporterRefused implements Refusal {
  SUPPORTER_UNKNOWN,
  SUPPORTER_KNOWN_ALREADY,
  SUPPORT_ENDED,
  BEFORE_SUPPORT,
  HONOUR_IN_FUTURE,
  TEXT_MISSING,
  REASON_MISSING,
  TEXT_TOO_LONG;

  @Override
  public String code() {
    return Refusal.codeOf(this);
  }
}
