package org.meguri.command.project;

import org.meguri.command.Refusal;

/** Why a command on a project was refused. */
public enum ProjectRefused implements Refusal {
  PROJECT_UNKNOWN,
  PROJECT_KNOWN_ALREADY,
  TARGET_UNKNOWN,
  TARGET_NOT_PENDING,
  TARGET_OUT_OF_RANGE,
  OUTSIDE_TERM,
  REASON_MISSING,
  TEXT_TOO_LONG,
  DECISION_AFTER_EFFECT,
  DECIDED_ALREADY,
  PROPOSAL_NOT_DECIDED,
  NOT_IN_FORCE,
  NOT_YET_IN_EFFECT,
  PROJECT_ENDED,
  INTEGRATED_INTO_ITSELF,
  INTEGRATION_TARGET_ENDED,
  INTEGRATED_IN_A_CIRCLE;

  @Override
  public String code() {
    return Refusal.codeOf(this);
  }
}
