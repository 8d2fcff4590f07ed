package org.meguri.command.budget;

import org.meguri.command.money.Yen;

/**
 * What a source has and what became of it: {@code committed} is what was promised and not given
 * back, {@code executed} the part of it that was paid and not repaid.
 */
public record Balance(Yen allocated, Yen carriedIn, Yen carriedOut, Yen committed, Yen executed) {

  public static final Balance NOTHING =
      new Balance(Yen.ZERO, Yen.ZERO, Yen.ZERO, Yen.ZERO, Yen.ZERO);

  /** What may be committed at all: the allocation and what came over, less what went over. */
  public Yen available() {
    return allocated.plus(carriedIn).minus(carriedOut);
  }

  public Yen remainder() {
    return available().minus(committed);
  }

  public Balance after(Booking booking) {
    Yen amount = booking.amount();
    return switch (booking.kind()) {
      case ALLOCATION, INCREASE -> allocated(allocated.plus(amount));
      case REDUCTION -> allocated(allocated.minus(amount));
      case CARRIED_IN ->
          new Balance(allocated, carriedIn.plus(amount), carriedOut, committed, executed);
      case CARRIED_OUT ->
          new Balance(allocated, carriedIn, carriedOut.plus(amount), committed, executed);
      case COMMITMENT -> used(committed.plus(amount), executed);
      case RELEASE -> used(committed.minus(amount), executed);
      case PAYMENT -> used(committed, executed.plus(amount));
      case REPAYMENT -> used(committed.minus(amount), executed.minus(amount));
    };
  }

  private Balance allocated(Yen now) {
    return new Balance(now, carriedIn, carriedOut, committed, executed);
  }

  private Balance used(Yen nowCommitted, Yen nowExecuted) {
    return new Balance(allocated, carriedIn, carriedOut, nowCommitted, nowExecuted);
  }
}
