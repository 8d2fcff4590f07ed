package org.meguri.query.dashboard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.Origin;
import org.meguri.command.assessment.AssessmentKind;
import org.meguri.command.assessment.Grade;
import org.meguri.command.monitoring.MonitoringEvent.Response;
import org.meguri.command.survey.SurveyWindow;
import org.meguri.query.casefile.AssessmentCase;
import org.meguri.query.casefile.Heading;
import org.meguri.query.casefile.PlanCase;
import org.meguri.query.casefile.ProjectCase;
import org.meguri.query.casefile.Round;
import org.meguri.query.dashboard.Dashboard.Cell;
import org.meguri.query.dashboard.Dashboard.Graded;
import org.meguri.query.dashboard.Dashboard.Level;
import org.meguri.query.dashboard.Dashboard.Line;
import org.meguri.query.dashboard.Dashboard.Overdue;
import org.meguri.query.dashboard.Dashboard.Source;
import org.meguri.query.dashboard.Dashboard.Standing;
import org.meguri.query.tasks.TaskHistory.Load;

/** Makes the line of a project, on a day, from its case. */
final class Lines {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int REACHED = 100;
  private static final int NEAR = 80;

  /** What is late or missing first, then what has most gaps, then the oldest figures. */
  static final Comparator<Line> URGENT_FIRST =
      Comparator.comparing(Line::standing)
          .thenComparing(Comparator.comparingLong(Line::missing).reversed())
          .thenComparing(Comparator.comparingLong(Lines::age).reversed())
          .thenComparing(Line::project);

  private final LocalDate on;
  private final List<String> indicators;

  Lines(LocalDate on, List<String> indicators) {
    this.on = on;
    this.indicators = indicators;
  }

  Line of(ProjectCase project, Load load, @Nullable Response response) {
    Round round = latestClosed(project).orElse(null);
    Overdue overdue = overdue(project).orElse(null);
    Heading heading = project.heading();
    return new Line(
        project.project(),
        heading.bureau(),
        heading.nameEn(),
        heading.nameJa(),
        overdue != null ? Standing.LATE : round == null ? Standing.MISSING : Standing.CURRENT,
        round == null ? null : source(round),
        overdue,
        cells(project, round),
        graded(project, AssessmentKind.EX_ANTE),
        graded(project, AssessmentKind.EX_POST),
        load.open(),
        load.overdue(),
        response == null ? null : rate(response));
  }

  static Dashboard.Response rate(Response response) {
    int percent = response.invited() == 0 ? 0 : 100 * response.answered() / response.invited();
    return new Dashboard.Response(response.invited(), response.answered(), percent);
  }

  /** The yearly target of an approved plan, or null. */
  static @Nullable BigDecimal target(ProjectCase project, int fiscalYear, String indicator) {
    return project.plans().values().stream()
        .filter(plan -> plan.fiscalYear() == fiscalYear && plan.approval() != null)
        .flatMap(plan -> plan.current().stream())
        .findFirst()
        .map((PlanCase.Version version) -> version.yearlyTarget(indicator))
        .orElse(null);
  }

  /** Sums of what the sources sent last; an indicator that no source named is not in it. */
  static Map<String, BigDecimal> reported(Round round) {
    Map<String, BigDecimal> sums = new HashMap<>();
    for (List<Round.Figures> versions : round.figures().values()) {
      versions
          .get(versions.size() - 1)
          .values()
          .forEach((code, figure) -> sums.merge(code, figure, BigDecimal::add));
    }
    return sums;
  }

  private static Optional<Round> latestClosed(ProjectCase project) {
    return project.rounds().values().stream()
        .filter(Round::isClosed)
        .max(Comparator.comparing(Round::opensOn));
  }

  private Optional<Overdue> overdue(ProjectCase project) {
    return project.rounds().values().stream()
        .filter(round -> !round.isClosed() && round.closesOn().isBefore(on))
        .min(Comparator.comparing(Round::opensOn))
        .map(
            round ->
                new Overdue(
                    round.id(), round.fiscalYear(), round.window().name(), round.closesOn()));
  }

  private Source source(Round round) {
    LocalDate closedOn = Objects.requireNonNull(round.closing()).effectiveOn();
    return new Source(
        round.id(),
        round.fiscalYear(),
        round.window().name(),
        closedOn,
        ChronoUnit.DAYS.between(closedOn, on),
        origin(round));
  }

  private static @Nullable String origin(Round round) {
    return round.figures().values().stream()
        .flatMap(List::stream)
        .map(Round.Figures::origin)
        .filter(origin -> origin != Origin.WORK)
        .map(Origin::name)
        .findFirst()
        .orElse(null);
  }

  private List<Cell> cells(ProjectCase project, @Nullable Round round) {
    Map<String, BigDecimal> totals = round == null ? Map.of() : reported(round);
    return indicators.stream()
        .map(
            code -> {
              BigDecimal target = round == null ? null : target(project, round.fiscalYear(), code);
              boolean running = round != null && round.window() == SurveyWindow.WINTER;
              return cell(code, totals.get(code), target, running);
            })
        .toList();
  }

  private static Cell cell(
      String code, @Nullable BigDecimal figure, @Nullable BigDecimal target, boolean running) {
    if (figure == null) {
      return new Cell(code, null, target, null, Level.MISSING);
    }
    if (target == null) {
      return new Cell(code, figure, null, null, Level.NO_TARGET);
    }
    if (target.signum() == 0) {
      return new Cell(code, figure, target, null, Level.REACHED);
    }
    int percent = figure.multiply(HUNDRED).divide(target, 0, RoundingMode.DOWN).intValue();
    return new Cell(code, figure, target, percent, level(percent, running));
  }

  private static Level level(int percent, boolean running) {
    if (percent >= REACHED) {
      return Level.REACHED;
    }
    if (running) {
      return Level.UNDER_WAY;
    }
    return percent >= NEAR ? Level.NEAR : Level.BEHIND;
  }

  private static @Nullable Graded graded(ProjectCase project, AssessmentKind kind) {
    return project.assessments().values().stream()
        .filter(each -> each.kind() == kind && each.state() != AssessmentCase.State.SUPERSEDED)
        .flatMap(
            each ->
                grade(each)
                    .map(given -> new Graded(each.id(), each.fiscalYear(), given.name()))
                    .stream())
        .reduce((first, later) -> later.fiscalYear() >= first.fiscalYear() ? later : first)
        .orElse(null);
  }

  /** A draft's grade is nobody's yet. */
  private static Optional<Grade> grade(AssessmentCase assessment) {
    AssessmentCase.Publication published = assessment.publication();
    AssessmentCase.Approval approved = assessment.approval();
    if (published != null) {
      return Optional.of(published.grade());
    }
    return approved == null ? Optional.empty() : Optional.of(approved.grade());
  }

  private static long age(Line line) {
    return line.source() == null ? Long.MAX_VALUE : line.source().ageInDays();
  }
}
