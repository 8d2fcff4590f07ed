package org.meguri.query.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meguri.query.casefile.ExampleYear.DIRECTOR;
import static org.meguri.query.casefile.ExampleYear.MANAGER;
import static org.meguri.query.casefile.ExampleYear.NEW_BUSINESSES;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.meguri.command.monitoring.MonitoringEvent.Response;
import org.meguri.command.programme.BureauId;
import org.meguri.command.storage.Recorded;
import org.meguri.command.survey.RoundId;
import org.meguri.command.survey.SurveyEvent.FiguresSubmitted;
import org.meguri.command.survey.SurveyEvent.RoundClosed;
import org.meguri.command.survey.SurveyEvent.RoundOpened;
import org.meguri.command.survey.SurveyWindow;
import org.meguri.query.casefile.ExampleYear;
import org.meguri.query.casefile.History;
import org.meguri.query.casefile.ProjectCase;
import org.meguri.query.casefile.ProjectFold;
import org.meguri.query.dashboard.Dashboard.Cell;
import org.meguri.query.dashboard.Dashboard.Level;
import org.meguri.query.dashboard.Dashboard.Line;
import org.meguri.query.dashboard.Dashboard.Standing;
import org.meguri.query.tasks.TaskHistory.Load;

/** What the line of a project says, and in what order lines come. */
class LinesTest {

  private static final LocalDate IN_JUNE = LocalDate.of(2007, 6, 10);
  private static final List<String> ASKED = List.of(NEW_BUSINESSES, "SEMINARS", "VISITS");

  @Test
  void theFigureOfTheRoundClosedLastStandsAgainstTheApprovedPlansTarget() {
    Line line = line(surveyed("k-rip"), IN_JUNE);
    assertThat(line.cells())
        .containsExactly(
            new Cell(NEW_BUSINESSES, figure(244), figure(250), 97, Level.NEAR),
            new Cell("SEMINARS", figure(15), null, null, Level.NO_TARGET),
            new Cell("VISITS", null, null, null, Level.MISSING));
    assertThat(line.standing()).isEqualTo(Standing.CURRENT);
    assertThat(line.source().round()).isEqualTo("survey-k-rip-2006-SPRING");
    assertThat(line.source().ageInDays()).isEqualTo(27);
    assertThat(line.source().origin()).isEqualTo("INVENTED");
  }

  @Test
  void aPlanThatWasNotApprovedGivesNoTarget() {
    History history = new History();
    new ExampleYear(history, "k-rip", ExampleYear.BUREAU).prepared().planned().surveyed();
    assertThat(line(project("k-rip", history.events()), IN_JUNE).cells().get(0).level())
        .isEqualTo(Level.NO_TARGET);
  }

  @Test
  void aRoundThatIsNotClosedGivesNoFigure() {
    Line line = line(stillOpen("k-rip"), LocalDate.of(2007, 5, 20));
    assertThat(line.standing()).isEqualTo(Standing.MISSING);
    assertThat(line.source()).isNull();
    assertThat(line.cells()).allMatch(cell -> cell.level() == Level.MISSING);
    assertThat(line.cells()).allMatch(cell -> cell.figure() == null);
  }

  @Test
  void aRoundIsLateOnceItsWindowIsOverWithoutAClosing() {
    ProjectCase project = stillOpen("k-rip");
    assertThat(line(project, LocalDate.of(2007, 5, 31)).standing()).isEqualTo(Standing.MISSING);
    Line late = line(project, LocalDate.of(2007, 6, 1));
    assertThat(late.standing()).isEqualTo(Standing.LATE);
    assertThat(late.overdue().round()).isEqualTo("survey-k-rip-2006-SPRING");
  }

  @Test
  void aWinterRoundThatFallsShortIsUnderWayAndNotBehind() {
    assertThat(line(inWinter(100), LocalDate.of(2007, 2, 10)).cells().get(0))
        .isEqualTo(new Cell(NEW_BUSINESSES, figure(100), figure(250), 40, Level.UNDER_WAY));
    assertThat(line(inWinter(250), LocalDate.of(2007, 2, 10)).cells().get(0).level())
        .isEqualTo(Level.REACHED);
  }

  @Test
  void lateAndMissingComeFirstThenTheOldestFigures() {
    Line current = line(surveyed("a-current"), IN_JUNE);
    Line older = line(winterOnly("b-older", 250), IN_JUNE);
    Line missing = line(unsurveyed("c-missing"), IN_JUNE);
    Line late = line(stillOpen("d-late"), IN_JUNE);
    assertThat(
            Stream.of(current, older, missing, late).sorted(Lines.URGENT_FIRST).map(Line::project))
        .containsExactly("d-late", "c-missing", "b-older", "a-current");
  }

  @Test
  void onlyAnApprovedAssessmentShowsItsGrade() {
    History history = new History();
    ExampleYear year = new ExampleYear(history, "k-rip", ExampleYear.BUREAU);
    year.prepared().planned().decided().surveyed().assessed().opinionsIn();
    assertThat(line(project("k-rip", history.events()), IN_JUNE).exPost()).isNull();
    year.resolved();
    assertThat(line(project("k-rip", history.events()), IN_JUNE).exPost().assessment())
        .isEqualTo(year.exPost.value());
  }

  @Test
  void theResponseRateIsRoundedDown() {
    Line line =
        new Lines(IN_JUNE, ASKED).of(surveyed("k-rip"), new Load(3, 1, 0), new Response(3, 2));
    assertThat(line.response()).isEqualTo(new Dashboard.Response(3, 2, 66));
    assertThat(line.openTasks()).isEqualTo(3);
    assertThat(line.overdueTasks()).isEqualTo(1);
    assertThat(Lines.rate(new Response(0, 0)).percent()).isZero();
  }

  private static Line line(ProjectCase project, LocalDate on) {
    return new Lines(on, ASKED).of(project, Load.NONE, null);
  }

  private static ProjectCase surveyed(String project) {
    History history = new History();
    new ExampleYear(history, project, ExampleYear.BUREAU).prepared().planned().decided().surveyed();
    return project(project, history.events());
  }

  private static ProjectCase stillOpen(String project) {
    History history = new History();
    new ExampleYear(history, project, ExampleYear.BUREAU).prepared().planned().decided().surveyed();
    return project(
        project,
        history.events().stream().filter(e -> !(e.fact() instanceof RoundClosed)).toList());
  }

  private static ProjectCase unsurveyed(String project) {
    History history = new History();
    new ExampleYear(history, project, ExampleYear.BUREAU).prepared().planned().decided();
    return project(project, history.events());
  }

  private static ProjectCase inWinter(int newBusinesses) {
    return winterOnly("k-rip", newBusinesses);
  }

  /** One indicator is all that was asked, so that nothing else is missing than in the spring. */
  private static ProjectCase winterOnly(String project, int newBusinesses) {
    History history = new History();
    ExampleYear year = new ExampleYear(history, project, BureauId.of("kyushu"));
    year.prepared().planned().decided();
    RoundId round = RoundId.of(year.project, 2006, SurveyWindow.WINTER);
    Map<String, BigDecimal> figures =
        Map.of(NEW_BUSINESSES, figure(newBusinesses), "SEMINARS", figure(1));
    history
        .on(2006, 12, 1)
        .add(
            new RoundOpened(
                round,
                year.project,
                year.bureau,
                2006,
                SurveyWindow.WINTER,
                LocalDate.of(2006, 12, 1),
                LocalDate.of(2007, 1, 15),
                LocalDate.of(2007, 1, 31),
                List.of(NEW_BUSINESSES, "SEMINARS"),
                List.of()),
            new FiguresSubmitted(
                round, year.project, "kyushu", 1, figures, Map.of(), Map.of(), null, MANAGER),
            new RoundClosed(round, year.project, figures, LocalDate.of(2007, 1, 31), DIRECTOR));
    return project(project, history.events());
  }

  private static ProjectCase project(String id, List<Recorded> events) {
    return ProjectFold.after(ProjectCase.empty(id), events);
  }

  private static BigDecimal figure(int figure) {
    return BigDecimal.valueOf(figure);
  }
}
