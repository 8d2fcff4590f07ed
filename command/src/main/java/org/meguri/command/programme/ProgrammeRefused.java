package org.meguri.command.programme;

import org.meguri.command.Refusal;

/** Why a programme file was refused. */
public enum ProgrammeRefused implements Refusal {
  INDICATOR_IN_USE_CHANGED,
  QUESTIONNAIRE_IN_USE_CHANGED,
  PROGRAMME_VERSION_STALE,
  PROGRAMME_UNKNOWN;

  @Override
  public String code() {
    return Refusal.codeOf(this);
  }
}
