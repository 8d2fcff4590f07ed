package org.meguri.command.activity;

import java.time.LocalDate;
import java.util.Optional;
import org.meguri.command.Outcome;
import org.meguri.command.Rule;
import org.meguri.command.programme.FiscalYear;
import org.meguri.command.programme.ProgrammeFile;
import org.meguri.command.project.ProjectId;

/**
 * An activity was held by the day of its recording, while its project was in force: from the day
 * the decision on it took effect (the term's first day where none is on record) to the last before
 * it ends (the term's last where no end is decided).
 */
record InProjectsTime(
    ProjectId project, LocalDate heldOn, LocalDate on, FieldFacts facts, ProgrammeFile programme)
    implements Rule {

  @Override
  public Optional<Outcome> refusal() {
    LocalDate first = facts.inForceFrom(project).orElse(year(programme.firstFiscalYear()).first());
    LocalDate last =
        facts
            .endedFrom(project)
            .map(ended -> ended.minusDays(1))
            .orElseGet(() -> year(programme.lastFiscalYear()).last());
    return Rule.that(
            !heldOn.isAfter(on),
            ActivityRefused.ACTIVITY_IN_FUTURE,
            "field",
            "heldOn",
            "last",
            on.toString())
        .and(
            Rule.that(
                !heldOn.isBefore(first),
                ActivityRefused.ACTIVITY_BEFORE_PROJECT,
                "field",
                "heldOn",
                "first",
                first.toString()))
        .and(
            Rule.that(
                !heldOn.isAfter(last),
                ActivityRefused.ACTIVITY_AFTER_PROJECT,
                "field",
                "heldOn",
                "last",
                last.toString()))
        .refusal();
  }

  private FiscalYear year(int year) {
    return new FiscalYear(year, programme.fiscalYearStartMonth());
  }
}
