package org.meguri.command.designation;

import static org.meguri.command.designation.DesignationRefused.*;

import java.time.LocalDate;
import java.util.Objects;
import org.meguri.command.Rule;
import org.meguri.command.programme.Programmes;

/** What the steps of a designation share: whose it is, and the rules that several of them ask. */
abstract class DesignationHands extends DesignationSoFar {

  /** Of a designation that exists, whose it is. */
  Party known() {
    return Objects.requireNonNull(party);
  }

  static Rule reasoned(String field, String reason, Programmes programmes) {
    return () -> RequestFits.reasoned(field, reason, programmes.current()).refusal();
  }

  Rule seen(int expectedVersion) {
    return Rule.that(expectedVersion == version, STALE_VERSION, "found", Integer.toString(version));
  }

  Rule fits(Pending asked, Term wished) {
    return asked.matter() == Matter.RENEWAL ? extended(wished) : Rule.that(true, TERM_NOT_EXTENDED);
  }

  Rule extended(Term wished) {
    return Rule.that(
        () -> term != null && wished.until().isAfter(term.until()),
        TERM_NOT_EXTENDED,
        "field",
        "until");
  }

  boolean inForce(LocalDate day) {
    return term != null && term.includes(day) && (revokedFrom == null || day.isBefore(revokedFrom));
  }
}
