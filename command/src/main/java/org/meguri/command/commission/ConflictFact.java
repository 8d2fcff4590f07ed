package org.meguri.command.commission;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.PersonId;

/** An interest of a member in a project, open-ended where {@code until} is null. */
record ConflictFact(
    PersonId member,
    ConflictKind kind,
    boolean declared,
    LocalDate from,
    @Nullable LocalDate until,
    String note) {

  /** Rule 3: an interest keeps its bearer away for some years after its last day, too. */
  boolean standsOn(LocalDate day, ConflictYears years) {
    return (declared || years.counts(kind)) && standsOn(day, years.after(kind));
  }

  boolean standsOn(LocalDate day, int yearsAfterwards) {
    return !from.isAfter(day) && (until == null || !until.plusYears(yearsAfterwards).isBefore(day));
  }

  /** What a member said of it stays theirs; a recorded employment names the employer. */
  ConflictGround asGround() {
    return new ConflictGround(member, kind, declared, declared ? "" : note);
  }
}
