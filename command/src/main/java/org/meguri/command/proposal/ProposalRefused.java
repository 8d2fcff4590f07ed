package org.meguri.command.proposal;

import org.meguri.command.Refusal;

/** Why a command on a proposal was refused. */
public enum ProposalRefused implements Refusal {
  PROPOSAL_UNKNOWN,
  PROPOSAL_KNOWN_ALREADY,
  PROPOSAL_PENDING,
  WRONG_STATE,
  STALE_VERSION,
  FOUR_EYES,
  OWN_ORGANIZATION,
  CONTENT_MISSING,
  CONTENT_UNFIT,
  NOTHING_CHANGED,
  ORGANIZATION_ELSEWHERE,
  DECISION_AFTER_EFFECT,
  FINDING_MISSING,
  UNKNOWN_RULE,
  SENT_BACK_ENOUGH,
  FRAMEWORK_BROKEN,
  UNSETTLED_GRANTS,
  OPINION_MISSING,
  OPINION_GIVEN_ALREADY,
  PROGRAMME_FILE_UNFIT,
  EVIDENCE_NOT_PUBLISHED,
  REASON_MISSING,
  TEXT_TOO_LONG,
  TEXT_MISSING;

  @Override
  public String code() {
    return Refusal.codeOf(this);
  }
}
