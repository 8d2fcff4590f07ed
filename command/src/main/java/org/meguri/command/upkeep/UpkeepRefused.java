package org.meguri.command.upkeep;

import org.meguri.command.Refusal;

/** Why something could not be kept going by hand. */
public enum UpkeepRefused implements Refusal {
  INCIDENT_UNKNOWN,
  INCIDENT_OVER,
  DIAGRAM_HAS_NO_PLACE,
  LETTER_UNKNOWN,
  REASON_MISSING,
  TEXT_TOO_LONG;

  @Override
  public String code() {
    return Refusal.codeOf(this);
  }
}
