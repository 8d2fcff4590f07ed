package org.meguri.query.casefile;

import static org.meguri.query.casefile.ExampleYear.DIRECTOR;
import static org.meguri.query.casefile.ExampleYear.MANAGER;
import static org.meguri.query.casefile.ExampleYear.NEW_BUSINESSES;
import static org.meguri.query.casefile.ExampleYear.OFFICER;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.meguri.command.actor.PersonId;
import org.meguri.command.survey.SurveyEvent.FiguresCorrected;
import org.meguri.command.survey.SurveyEvent.FiguresSubmitted;
import org.meguri.command.survey.SurveyEvent.RoundClosed;
import org.meguri.command.survey.SurveyEvent.RoundOpened;
import org.meguri.command.survey.SurveyWindow;

/** April and May of the next year: the survey of what was reached. */
final class ExampleSurvey {
  private static final Map<String, String> WHY =
      Map.of("SEMINARS", "two were held with the chamber of commerce");

  private ExampleSurvey() {}

  static void surveyed(ExampleYear year, History history) {
    history
        .on(2007, 4, 2)
        .by(PersonId.SYSTEM)
        .add(
            new RoundOpened(
                year.spring,
                year.project,
                year.bureau,
                2006,
                SurveyWindow.SPRING,
                LocalDate.of(2007, 4, 1),
                LocalDate.of(2007, 5, 11),
                LocalDate.of(2007, 5, 31),
                List.of("SEMINARS", NEW_BUSINESSES),
                List.of(year.organization)));
    history
        .on(2007, 5, 8)
        .by(MANAGER)
        .add(
            new FiguresSubmitted(
                year.spring,
                year.project,
                year.organization.value(),
                1,
                figures(12, 240),
                WHY,
                figures(10, 240),
                null,
                MANAGER),
            new FiguresSubmitted(
                year.spring,
                year.project,
                year.bureau.value(),
                1,
                figures(3, 0),
                Map.of(),
                Map.of("SEMINARS", BigDecimal.valueOf(3)),
                "own seminars",
                OFFICER),
            new FiguresCorrected(
                year.spring,
                year.project,
                year.organization.value(),
                2,
                figures(12, 244),
                WHY,
                figures(10, 244),
                "four were missing",
                false,
                MANAGER));
    history
        .on(2007, 5, 14)
        .by(DIRECTOR)
        .add(
            new RoundClosed(
                year.spring, year.project, figures(15, 244), LocalDate.of(2007, 5, 14), DIRECTOR));
  }

  private static Map<String, BigDecimal> figures(int seminars, int newBusinesses) {
    return Map.of(
        "SEMINARS",
        BigDecimal.valueOf(seminars),
        NEW_BUSINESSES,
        BigDecimal.valueOf(newBusinesses));
  }
}
