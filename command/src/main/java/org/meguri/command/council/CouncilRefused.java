package org.meguri.command.council;

import org.meguri.command.Refusal;

/** Why a command on a council was refused. */
public enum CouncilRefused implements Refusal {
  COUNCIL_UNKNOWN,
  COUNCIL_KNOWN_ALREADY,
  COUNCIL_WITHOUT_MEMBERS,
  AGENDA_MISSING,
  MEETING_UNKNOWN,
  MEETING_NOT_HELD_YET,
  MINUTES_RECORDED_ALREADY,
  MINUTES_MISSING,
  PRESENT_OUT_OF_RANGE,
  NOTHING_TO_CORRECT,
  STALE_VERSION,
  TEXT_MISSING,
  REASON_MISSING,
  TEXT_TOO_LONG;

  @Override
  public String code() {
    return Refusal.codeOf(this);
  }
}
