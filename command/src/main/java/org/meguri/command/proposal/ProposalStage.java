package org.meguri.command.proposal;

/** Where a proposal stands. */
public enum ProposalStage {
  DRAFTED,
  RETURNED,
  FORWARDED,
  SENT_BACK,
  BROKEN,
  UPHELD,
  CONFIRMED,
  PREVAILED,
  DECIDED,
  DECLINED,
  WITHDRAWN,
  CARRIED_OUT;

  /** Whether it still waits for the director's decision. */
  public boolean isPending() {
    return ordinal() < DECIDED.ordinal();
  }

  /** Whether the bureau has it on its desk and may change it. */
  public boolean isAtTheBureau() {
    return this == DRAFTED || this == RETURNED || this == SENT_BACK || this == BROKEN;
  }
}
