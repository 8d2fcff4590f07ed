package org.meguri.command.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.meguri.command.activity.ActivityEvent.ActivityCorrected;
import org.meguri.command.activity.ActivityEvent.ActivityRecorded;
import org.meguri.command.activity.ActivityId;
import org.meguri.command.programme.FiscalYear;
import org.meguri.command.programme.ProgrammeFile;
import org.meguri.command.programme.Programmes;
import org.meguri.command.project.ProjectId;
import org.meguri.command.survey.RoundId;
import org.meguri.command.survey.Rounds;
import org.meguri.command.survey.SurveyWindow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** On which days activities were held, and which closed rounds they therefore belong to. */
@Component
@ProcessingGroup("constraints")
class HeldActivities {

  private final JdbcClient jdbc;
  private final Programmes programmes;
  private final Rounds rounds;

  HeldActivities(JdbcClient jdbc, Programmes programmes, Rounds rounds) {
    this.jdbc = jdbc;
    this.programmes = programmes;
    this.rounds = rounds;
  }

  @EventHandler
  void on(ActivityRecorded event) {
    jdbc.sql("insert into evidence.activity (activity, held_on, held_before) values (?, ?, ?)")
        .params(event.activity().value(), event.content().heldOn(), event.content().heldOn())
        .update();
  }

  @EventHandler
  void on(ActivityCorrected event) {
    jdbc.sql("update evidence.activity set held_before = held_on, held_on = ? where activity = ?")
        .params(event.content().heldOn(), event.activity().value())
        .update();
  }

  /** The closed rounds in whose time it was held, before its last correction or after it. */
  List<RoundId> closedRounds(ProjectId project, ActivityId activity) {
    return jdbc
        .sql(
            """
            select held_on from evidence.activity where activity = ?
            union select held_before from evidence.activity where activity = ?
            """)
        .params(activity.value(), activity.value())
        .query(LocalDate.class)
        .list()
        .stream()
        .flatMap(day -> roundsOf(project, day))
        .distinct()
        .filter(rounds::isClosed)
        .toList();
  }

  /** The spring round asks for the whole year, the winter round for what was held until then. */
  private Stream<RoundId> roundsOf(ProjectId project, LocalDate day) {
    ProgrammeFile programme = programmes.current();
    int year = FiscalYear.of(day, programme.fiscalYearStartMonth()).year();
    return Stream.of(SurveyWindow.values())
        .filter(
            window ->
                window == SurveyWindow.SPRING
                    || programme
                        .window(window.name())
                        .filter(it -> !day.isAfter(it.closesOn(year)))
                        .isPresent())
        .map(window -> RoundId.of(project, year, window));
  }
}
