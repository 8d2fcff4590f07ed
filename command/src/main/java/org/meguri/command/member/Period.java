package org.meguri.command.member;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** From when a member belonged to a project; {@code leftOn} is the first day it no longer did. */
record Period(LocalDate since, @Nullable LocalDate leftOn) {

  boolean covers(LocalDate on) {
    return !on.isBefore(since) && (leftOn == null || on.isBefore(leftOn));
  }

  /** Another one may begin on that day. */
  boolean isOverBy(LocalDate day) {
    return leftOn != null && !day.isBefore(leftOn);
  }
}
