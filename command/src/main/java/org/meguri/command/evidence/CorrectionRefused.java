package org.meguri.command.evidence;

import org.meguri.command.Refusal;

/** Why a command on a correction was refused. */
public enum CorrectionRefused implements Refusal {
  CORRECTION_UNKNOWN,
  CORRECTION_OPENED_ALREADY,
  WRONG_STATE,
  FOUR_EYES,
  OWN_ORGANIZATION,
  REASON_MISSING,
  TEXT_TOO_LONG,
  NOT_PUBLISHED_YET,
  REASSESSED_ALREADY;

  @Override
  public String code() {
    return Refusal.codeOf(this);
  }
}
