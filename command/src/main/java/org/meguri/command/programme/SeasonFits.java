package org.meguri.command.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.meguri.command.programme.SchemaCheck.Breach;

/** That the days of a programme's season follow each other, each in its time of the fiscal year. */
final class SeasonFits {
  private static final String AT = "/season";

  private SeasonFits() {}

  static void of(ProgrammeFile file, List<Breach> found) {
    Season season = file.season();
    FiscalYear year = new FiscalYear(file.firstFiscalYear(), file.fiscalYearStartMonth());
    LocalDate opens = season.planningOpens().on(year.year());
    LocalDate due = season.planDue().on(year.year());
    if (!due.isAfter(opens)) {
      found.add(new Breach(AT + "/planDue", "season-out-of-order", Map.of()));
    }
    if (!due.isBefore(year.first())) {
      found.add(new Breach(AT + "/planDue", "plan-due-in-its-year", Map.of()));
    }
    LocalDate shared = season.sharingOpens().on(year.year());
    if (shared.isBefore(opens) || shared.isAfter(year.last())) {
      found.add(new Breach(AT + "/sharingOpens", "sharing-out-of-season", Map.of()));
    }
    if (!year.contains(season.programmeAssessed().on(year.year()))) {
      found.add(new Breach(AT + "/programmeAssessed", "outside-fiscal-year", Map.of()));
    }
  }
}
