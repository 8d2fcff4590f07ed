package org.meguri.command.candidate;

import org.meguri.command.Refusal;

/** Why a command on a candidate was refused. */
public enum CandidateRefused implements Refusal {
  CANDIDATE_UNKNOWN,
  CANDIDATE_KNOWN_ALREADY,
  CANDIDATE_NOT_OPEN,
  CANDIDATE_PROPOSED_ALREADY,
  UNKNOWN_INDUSTRY,
  TEXT_MISSING,
  REASON_MISSING,
  TEXT_TOO_LONG,
  IN_THE_FUTURE;

  @Override
  public String code() {
    return Refusal.codeOf(this);
  }
}
