package org.meguri.query.access;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * As of when a case is read: as known at a position of the log or at a moment (now where both are
 * null), and as true on a day where one is asked for.
 */
public record When(@Nullable Long position, @Nullable Instant moment, @Nullable LocalDate trueOn) {

  /** As it is known now. */
  public static final When NOW = new When(null, null, null);

  /** As known at a position. */
  public static When at(long position) {
    return new When(position, null, null);
  }

  /** The same knowledge, as true on a day. */
  public When trueOn(@Nullable LocalDate day) {
    return new When(position, moment, day);
  }

  /** Whether it is anything else than now. */
  public boolean isPast() {
    return position != null || moment != null || trueOn != null;
  }
}
