package org.meguri.query.lineage;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One fact in a project's descent: what it was called from then on, that it came into force, ended,
 * or became part of another one ({@code other}).
 */
record Step(
    long position,
    String project,
    Kind kind,
    @Nullable String other,
    @Nullable String nameEn,
    @Nullable String nameJa,
    @Nullable String bureau,
    @Nullable String basis,
    @Nullable LocalDate day) {

  /** What it says. */
  enum Kind {
    NAMED,
    IN_FORCE,
    ENDED,
    INTEGRATED
  }
}
