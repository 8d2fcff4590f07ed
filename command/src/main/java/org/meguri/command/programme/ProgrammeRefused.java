package org.meguri.command.programme;

import org.meguri.command.Refusal;

/** Why a programme file was refused. */
public enum ProgrammeRefused implements Refusal {
  INDICATOR_IN_USE_CHANGED,
  QUESTIONNAIRE_IN_USE_CHANGED,
  CRITERION_IN_USE_CHANGED,
  GRADE_IN_USE_CHANGED,
  FISCAL_YEARS_IN_USE_CHANGED,
  BUREAU_IN_USE_REMOVED,
  INDUSTRY_IN_USE_REMOVED,
  PROGRAMME_VERSION_STALE,
  PROGRAMME_UNKNOWN;

  @Override
  public String code() {
    return Refusal.codeOf(this);
  }
}
