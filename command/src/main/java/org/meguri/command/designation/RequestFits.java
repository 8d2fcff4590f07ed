package org.meguri.command.designation;

import static org.meguri.command.designation.DesignationRefused.*;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.meguri.command.Rule;
import org.meguri.command.Text;
import org.meguri.command.programme.FiscalYear;
import org.meguri.command.programme.ProgrammeFile;

/** What a request and a term must look like: said, in order, within the programme's own term. */
final class RequestFits {
  private RequestFits() {}

  static Rule said(Request request, DesignationKind kind, ProgrammeFile programme) {
    int longest = programme.rules().maximumTextLength();
    return Text.given("purpose", request.purpose(), longest, TEXT_MISSING, TEXT_TOO_LONG)
        .and(
            kind == DesignationKind.BASE
                ? Text.given("core", request.core(), longest, CORE_MISSING, TEXT_TOO_LONG)
                : Text.atMost("core", request.core(), longest, TEXT_TOO_LONG))
        .and(within(request.term(), programme));
  }

  static Rule within(Term term, ProgrammeFile programme) {
    Term whole = termOf(programme);
    return Rule.that(term.inOrder(), DATES_REVERSED, "field", "until")
        .and(
            () -> whole.includes(term.from()) && whole.includes(term.until()),
            OUTSIDE_TERM,
            "first",
            whole.from().toString(),
            "last",
            whole.until().toString());
  }

  static Term termOf(ProgrammeFile programme) {
    int month = programme.fiscalYearStartMonth();
    return new Term(
        new FiscalYear(programme.firstFiscalYear(), month).first(),
        new FiscalYear(programme.lastFiscalYear(), month).last());
  }

  static Rule reasoned(String field, @Nullable String reason, ProgrammeFile programme) {
    return Text.given(
        field, reason, programme.rules().maximumTextLength(), REASON_MISSING, TEXT_TOO_LONG);
  }

  /** Nothing the director decides was so already before. */
  static Rule notBefore(LocalDate on, LocalDate effect, String field) {
    return Rule.that(
        !effect.isBefore(on), DECISION_AFTER_EFFECT, "field", field, "on", on.toString());
  }
}
