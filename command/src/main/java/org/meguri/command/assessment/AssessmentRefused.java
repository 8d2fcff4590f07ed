package org.meguri.command.assessment;

import org.meguri.command.Refusal;

/** Why a command on an assessment was refused. */
public enum AssessmentRefused implements Refusal {
  ASSESSMENT_UNKNOWN,
  BEGUN_ALREADY,
  SURVEY_OPEN,
  PLAN_NOT_APPROVED,
  PLAN_NOT_SUBMITTED,
  NOT_DRAFTED,
  WRONG_STATE,
  STALE_VERSION,
  FOUR_EYES,
  OWN_ORGANIZATION,
  CRITERION_MISSING,
  UNKNOWN_CRITERION,
  REASON_MISSING,
  DEPARTURE_UNREASONED,
  NO_OPINION_ON_RECORD,
  NO_RESOLUTION_ON_RECORD,
  OPINION_UNANSWERED,
  OPINION_UNKNOWN,
  PUBLISHED_ALREADY,
  NOT_APPROVED,
  REFLECTION_NOT_AVAILABLE,
  TEXT_TOO_LONG,
  TEXT_MISSING;

  @Override
  public String code() {
    return Refusal.codeOf(this);
  }
}
