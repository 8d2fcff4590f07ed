package org.meguri.command.programme;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.meguri.command.Outcome;
import org.meguri.command.Rule;
import org.meguri.command.programme.ProgrammeFile.Criterion;
import org.meguri.command.programme.ProgrammeFile.Named;

/**
 * An assessment says for ever what it said: once one was drafted, the criteria it was judged by and
 * the names of its marks and grades stay; once figures were asked for, so do the fiscal years.
 * Years and criteria may be added.
 */
record UsedTermsStay(@Nullable Terms before, Terms after, boolean surveyed, boolean assessed)
    implements Rule {

  @Override
  public Optional<Outcome> refusal() {
    if (before == null) {
      return Optional.empty();
    }
    return years(before)
        .or(() -> assessed ? criteria(before) : Optional.empty())
        .or(() -> assessed ? names("/marks", before.marks(), after.marks()) : Optional.empty())
        .or(() -> assessed ? names("/grades", before.grades(), after.grades()) : Optional.empty());
  }

  private Optional<Outcome> years(Terms old) {
    if (!surveyed && !assessed) {
      return Optional.empty();
    }
    if (old.fiscalYearStartMonth() != after.fiscalYearStartMonth()) {
      return refused(ProgrammeRefused.FISCAL_YEARS_IN_USE_CHANGED, "/fiscalYearStartMonth");
    }
    if (old.firstFiscalYear() != after.firstFiscalYear()) {
      return refused(ProgrammeRefused.FISCAL_YEARS_IN_USE_CHANGED, "/firstFiscalYear");
    }
    return old.lastFiscalYear() > after.lastFiscalYear()
        ? refused(ProgrammeRefused.FISCAL_YEARS_IN_USE_CHANGED, "/lastFiscalYear")
        : Optional.empty();
  }

  private Optional<Outcome> criteria(Terms old) {
    for (Criterion criterion : old.criteria()) {
      if (!after.criteria().contains(criterion)) {
        return refused(ProgrammeRefused.CRITERION_IN_USE_CHANGED, pointerTo(criterion.number()));
      }
    }
    return Optional.empty();
  }

  /** A file that named none had the product's names, and may take its own. */
  private static Optional<Outcome> names(String at, List<Named> old, List<Named> now) {
    return old.isEmpty() || now.containsAll(old)
        ? Optional.empty()
        : refused(ProgrammeRefused.GRADE_IN_USE_CHANGED, at);
  }

  private String pointerTo(int number) {
    for (int i = 0; i < after.criteria().size(); i++) {
      if (after.criteria().get(i).number() == number) {
        return "/criteria/" + i;
      }
    }
    return "/criteria";
  }

  private static Optional<Outcome> refused(ProgrammeRefused rule, String field) {
    return Optional.of(Outcome.refused(rule, "field", field));
  }
}
