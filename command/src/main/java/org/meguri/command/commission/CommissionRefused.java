package org.meguri.command.commission;

import org.meguri.command.Refusal;

/** Why a command on the commission or one of its reviews was refused. */
public enum CommissionRefused implements Refusal {
  REVIEW_UNKNOWN,
  REVIEW_OPEN_ALREADY,
  SESSION_UNKNOWN,
  SESSION_OVER,
  TERM_OVER,
  NOT_A_MEMBER,
  NOT_A_REVIEWER,
  CONFLICT_OF_INTEREST,
  OPINION_GIVEN_ALREADY,
  DECLINED_ALREADY,
  OPINIONS_SEALED,
  OPINIONS_OPEN,
  QUORUM_NOT_MET,
  RESOLVED_ALREADY,
  NOT_THE_CHAIR,
  REASON_MISSING,
  TEXT_TOO_LONG,
  TEXT_MISSING,
  DATES_REVERSED,
  NOT_CONVENED,
  WRONG_STATE,
  VOTE_WITHOUT_OPINION,
  NOBODY_ELIGIBLE,
  MEMBER_ALREADY,
  CHAIR_ALREADY,
  REVIEWER_ALREADY,
  RESOLUTION_AGAINST_VOTES,
  DISSENT_WITHOUT_VOTE,
  REPLACEMENT_NOT_NEEDED,
  ON_THE_AGENDA_ALREADY;

  @Override
  public String code() {
    return Refusal.codeOf(this);
  }
}
