package org.meguri.command.designation;

import java.time.LocalDate;

/** Days from the first to the last, both included. */
public record Term(LocalDate from, LocalDate until) {

  public boolean inOrder() {
    return !until.isBefore(from);
  }

  public boolean includes(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(until);
  }

  public boolean overlaps(Term other) {
    return !from.isAfter(other.until) && !other.from.isAfter(until);
  }
}
