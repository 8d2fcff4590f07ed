package org.meguri.command.candidate;

/** Where a candidate stands. */
public enum CandidateStage {
  REGISTERED,
  PROPOSED,
  ADOPTED,
  WITHDRAWN
}
