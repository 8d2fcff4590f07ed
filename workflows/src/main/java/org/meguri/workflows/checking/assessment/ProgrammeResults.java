package org.meguri.workflows.checking.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.meguri.command.assessment.AssessmentEvent.AssessmentPublished;
import org.meguri.command.assessment.AssessmentId;
import org.meguri.command.assessment.AssessmentKind;
import org.meguri.command.assessment.Evidence;
import org.meguri.command.assessment.Published;
import org.meguri.command.monitoring.MonitoringId;
import org.meguri.command.programme.FiscalYear;
import org.meguri.command.programme.ProgrammeFile;
import org.meguri.command.programme.ProgrammeFile.OverallAssessment;
import org.meguri.command.programme.Programmes;
import org.meguri.command.project.ProjectId;
import org.meguri.command.project.Projects;
import org.meguri.command.survey.RoundId;
import org.meguri.command.survey.Rounds;
import org.meguri.command.survey.SurveyEvent.RoundClosed;
import org.meguri.command.survey.SurveyWindow;
import org.meguri.workflows.forms.Form.Line;
import org.meguri.workflows.forms.Form.Panel;
import org.meguri.workflows.forms.Form.Table;
import org.meguri.workflows.forms.Label;
import org.meguri.workflows.papers.Papers;
import org.meguri.workflows.planning.Grading;
import org.springframework.stereotype.Component;

/**
 * What an assessment of the whole programme rests on: each project's published assessments of the
 * years it covers and the closed SPRING rounds, in exact versions. An annual one covers the ex-ante
 * of its year and the ex-post of the year before; an overall one the ex-post of its plan years.
 */
@Component
class ProgrammeResults {

  private static final String NOTHING = "—";

  private final Projects projects;
  private final Programmes programmes;
  private final Published published;
  private final Rounds rounds;
  private final Papers papers;

  ProgrammeResults(
      Projects projects, Programmes programmes, Published published, Rounds rounds, Papers papers) {
    this.projects = projects;
    this.programmes = programmes;
    this.published = published;
    this.rounds = rounds;
    this.papers = papers;
  }

  /** Everything of it that is published or closed by now. */
  List<Evidence> evidence(AssessmentKind kind, int fiscalYear) {
    List<Evidence> evidence = new ArrayList<>();
    for (ProjectId project : projects.all()) {
      covered(kind, project, fiscalYear)
          .map(published::standing)
          .forEach(
              assessment ->
                  published
                      .version(assessment)
                      .ifPresent(
                          version ->
                              evidence.add(
                                  new Evidence("assessment", assessment.value(), version))));
      years(kind, fiscalYear)
          .mapToObj(year -> RoundId.of(project, year, SurveyWindow.SPRING))
          .filter(rounds::isClosed)
          .forEach(
              round -> evidence.add(new Evidence("round", round.value(), rounds.version(round))));
    }
    surveyed(kind, fiscalYear)
        .mapToObj(MonitoringId::of)
        .forEach(
            survey ->
                published
                    .results(survey)
                    .ifPresent(
                        version ->
                            evidence.add(new Evidence("monitoring", survey.value(), version))));
    if (kind == AssessmentKind.OVERALL_EX_ANTE) {
      ProgrammeFile programme = programmes.current();
      evidence.add(new Evidence("programme", programme.id().value(), programme.version()));
    }
    return List.copyOf(evidence);
  }

  /**
   * New businesses launched in the years covered, in whole percent of the common target's share of
   * so many years; null while no year is covered.
   */
  @Nullable Integer percent(AssessmentKind kind, int fiscalYear) {
    ProgrammeFile programme = programmes.current();
    int term = programme.lastFiscalYear() - programme.firstFiscalYear() + 1;
    int[] years = years(kind, fiscalYear).toArray();
    if (years.length == 0) {
      return null;
    }
    String indicator = programme.commonTarget().indicator();
    BigDecimal actual =
        IntStream.of(years)
            .boxed()
            .flatMap(year -> projects.all().stream().flatMap(p -> total(p, year, indicator)))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal share =
        programme
            .commonTarget()
            .value()
            .multiply(BigDecimal.valueOf(years.length))
            .divide(BigDecimal.valueOf(term), 0, java.math.RoundingMode.HALF_UP);
    return Grading.attainment(actual, share);
  }

  private Stream<BigDecimal> total(ProjectId project, int year, String indicator) {
    return papers
        .latest(RoundId.of(project, year, SurveyWindow.SPRING), RoundClosed.class)
        .map(closed -> closed.totals().get(indicator))
        .stream();
  }

  /** A warning of how many assessments it covers are not published yet; empty where all are. */
  List<Panel> missing(AssessmentKind kind, int fiscalYear) {
    long all =
        projects.all().stream().flatMap(project -> covered(kind, project, fiscalYear)).count();
    long out =
        projects.all().stream()
            .flatMap(project -> covered(kind, project, fiscalYear))
            .filter(it -> !published.isPublished(it))
            .count();
    return out == 0
        ? List.of()
        : List.of(
            new Panel(
                Label.key("evidence.notPublished"),
                List.of(
                    new Line(
                        Label.key("evidence.notPublishedYet"),
                        Label.key("evidence.ofAll", Long.toString(out), Long.toString(all))))));
  }

  /** Each project with its grades, and a dash where something covered is not published yet. */
  Panel panel(AssessmentKind kind, int fiscalYear) {
    List<Label> columns = new ArrayList<>(List.of(Label.key("evidence.projectOf")));
    if (restsOnExAnte(kind)) {
      columns.add(Label.key("evidence.assessmentOf.EX_ANTE", Integer.toString(fiscalYear)));
    }
    years(kind, fiscalYear)
        .forEach(
            year ->
                columns.add(Label.key("evidence.assessmentOf.EX_POST", Integer.toString(year))));
    List<List<Label>> rows = new ArrayList<>();
    for (ProjectId project : projects.all()) {
      List<Label> row = new ArrayList<>(List.of(name(project)));
      covered(kind, project, fiscalYear)
          .forEach(assessment -> row.add(grade(published.standing(assessment))));
      rows.add(row);
    }
    return new Panel(Label.key("evidence.projectGrades"), new Table(columns, rows));
  }

  private Label grade(AssessmentId assessment) {
    return papers
        .latest(assessment, AssessmentPublished.class)
        .<Label>map(it -> new Label.Plain(it.grade().name()))
        .orElseGet(() -> new Label.Plain(NOTHING));
  }

  private Label name(ProjectId project) {
    return programmes
        .current()
        .project(project.value())
        .map(entry -> Label.named(entry.name()))
        .orElseGet(() -> new Label.Plain(project.value()));
  }

  private Stream<AssessmentId> covered(AssessmentKind kind, ProjectId project, int fiscalYear) {
    Stream<AssessmentId> results =
        years(kind, fiscalYear)
            .mapToObj(year -> AssessmentId.of(project, year, AssessmentKind.EX_POST));
    return restsOnExAnte(kind)
        ? Stream.concat(
            Stream.of(AssessmentId.of(project, fiscalYear, AssessmentKind.EX_ANTE)), results)
        : results;
  }

  private static boolean restsOnExAnte(AssessmentKind kind) {
    return !kind.isOverall() || kind == AssessmentKind.OVERALL_EX_ANTE;
  }

  /** An annual one rests on the monitoring survey of its own year, an overall one on its years'. */
  private IntStream surveyed(AssessmentKind kind, int fiscalYear) {
    return kind == AssessmentKind.PROGRAMME_ANNUAL
        ? IntStream.of(fiscalYear)
        : years(kind, fiscalYear);
  }

  /** The fiscal years whose results it covers. */
  private IntStream years(AssessmentKind kind, int fiscalYear) {
    ProgrammeFile programme = programmes.current();
    int first = programme.firstFiscalYear();
    if (kind == AssessmentKind.PROGRAMME_ANNUAL) {
      int before = new FiscalYear(fiscalYear, programme.fiscalYearStartMonth()).previous().year();
      return before < first ? IntStream.empty() : IntStream.of(before);
    }
    return programme.overallAssessments().stream()
        .filter(overall -> overall.kind().equals(kind.name()))
        .findFirst()
        .map(OverallAssessment::coversPlanYears)
        .filter(last -> last > 0)
        .map(last -> IntStream.range(first, first + last))
        .orElseGet(IntStream::empty);
  }
}
