package org.meguri.command.commission;

import org.meguri.command.programme.ProgrammeFile.Rules;

/**
 * Which facts keep a member away by the programme's rule, and for how many years after their end.
 */
record ConflictYears(Rules rules) {

  static ConflictYears of(Rules rules) {
    return new ConflictYears(rules);
  }

  boolean counts(ConflictKind kind) {
    return rules.countsAsConflict(kind.name());
  }

  int after(ConflictKind kind) {
    return rules.conflictYearsOf(kind.name());
  }
}
