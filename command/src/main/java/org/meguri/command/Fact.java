package org.meguri.command;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Something that happened, as it is stored. */
public interface Fact {

  /**
   * The day from which it is true, where that differs from the day it was recorded; otherwise null.
   */
  default @Nullable LocalDate effectiveOn() {
    return null;
  }
}
