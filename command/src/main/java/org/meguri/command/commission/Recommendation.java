package org.meguri.command.commission;

/** What a member recommends in an opinion. */
public enum Recommendation {
  APPROVE,
  APPROVE_WITH_CONDITIONS,
  RETURN,
  ABSTAIN
}
