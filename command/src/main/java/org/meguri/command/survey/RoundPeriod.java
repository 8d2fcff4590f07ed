package org.meguri.command.survey;

import java.time.LocalDate;
import org.meguri.command.programme.FiscalYear;
import org.meguri.command.programme.ProgrammeFile;
import org.meguri.command.survey.SurveyEvent.RoundOpened;

/**
 * The days a round's figures speak of, both included. WINTER comes within its fiscal year, to feed
 * the budget of the next: from the year's first day to the closing of its window. SPRING comes
 * after the year, to feed its ex-post assessment: the whole year (section IV.2.(3) of the plan).
 */
public record RoundPeriod(LocalDate from, LocalDate until) {

  public static RoundPeriod of(RoundOpened round, ProgrammeFile programme) {
    FiscalYear year = new FiscalYear(round.fiscalYear(), programme.fiscalYearStartMonth());
    return new RoundPeriod(
        year.first(),
        switch (round.window()) {
          case WINTER -> round.closesOn();
          case SPRING -> year.last();
        });
  }
}
