package org.meguri.command.activity;

import org.meguri.command.Refusal;

/** Why a command on an activity record was refused. */
public enum ActivityRefused implements Refusal {
  ACTIVITY_UNKNOWN,
  ACTIVITY_KNOWN_ALREADY,
  ACTIVITY_IN_FUTURE,
  ACTIVITY_BEFORE_PROJECT,
  ACTIVITY_AFTER_PROJECT,
  ACTIVITY_INCOMPLETE,
  ACTIVITY_WITHDRAWN,
  COUNT_OUT_OF_RANGE,
  COUNT_OF_OTHER_KIND,
  VISIT_OF_OTHER_KIND,
  MEMBER_OF_OTHER_PROJECT,
  BUSINESS_COUNTED_ALREADY,
  COMPANY_COUNTED_ALREADY,
  SOURCE_OF_OTHER_PROJECT,
  NOTHING_TO_CORRECT,
  STALE_VERSION,
  REASON_MISSING,
  TEXT_TOO_LONG;

  @Override
  public String code() {
    return Refusal.codeOf(this);
  }
}
