package org.meguri.command.budget;

/** What a booking does to its source; a repayment also gives its commitment back. */
public enum BookingKind {
  ALLOCATION,
  INCREASE,
  REDUCTION,
  CARRIED_IN,
  CARRIED_OUT,
  COMMITMENT,
  RELEASE,
  PAYMENT,
  REPAYMENT
}
