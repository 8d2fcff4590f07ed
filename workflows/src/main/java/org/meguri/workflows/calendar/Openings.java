package org.meguri.workflows.calendar;

import static org.meguri.command.assessment.AssessmentKind.OVERALL_EX_ANTE;
import static org.meguri.command.assessment.AssessmentKind.PROGRAMME_ANNUAL;
import static org.meguri.command.project.ProjectId.WHOLE_PROGRAMME;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.meguri.command.CommandDesk;
import org.meguri.command.Outcome;
import org.meguri.command.actor.Acting;
import org.meguri.command.actor.CommandId;
import org.meguri.command.actor.PersonId;
import org.meguri.command.assessment.AssessmentId;
import org.meguri.command.assessment.AssessmentKind;
import org.meguri.command.assessment.Published;
import org.meguri.command.monitoring.MonitoringId;
import org.meguri.command.plan.PlanCommand.OpenPlan;
import org.meguri.command.plan.PlanId;
import org.meguri.command.programme.BureauId;
import org.meguri.command.programme.FiscalYear;
import org.meguri.command.programme.Monitoring;
import org.meguri.command.programme.ProgrammeFile;
import org.meguri.command.programme.ProgrammeFile.OverallAssessment;
import org.meguri.command.programme.ProgrammeFile.TargetEntry;
import org.meguri.command.programme.Programmes;
import org.meguri.command.project.ProjectEvent.PendingTargetSet;
import org.meguri.command.project.ProjectId;
import org.meguri.command.project.ProjectLife;
import org.meguri.command.project.ProjectLives;
import org.meguri.command.project.ProjectStatus;
import org.meguri.command.project.Projects;
import org.meguri.command.project.TargetId;
import org.meguri.command.project.TargetState;
import org.meguri.command.survey.RoundId;
import org.meguri.command.survey.SurveyWindow;
import org.meguri.workflows.papers.Papers;
import org.springframework.stereotype.Component;

/**
 * Everything the calendar of the programme in use ever brings: each year's plan when the season for
 * it opens, its surveys in their windows; and, from the beginning of the fiscal year it is due in,
 * the setting of each target the plan left open.
 */
@Component
class Openings {

  private final Programmes programmes;
  private final Projects projects;
  private final CommandDesk commands;
  private final Papers papers;
  private final ProjectLives lives;
  private final Published published;
  private final AllocationOpenings allocations;

  Openings(
      Programmes programmes,
      Projects projects,
      ProjectLives lives,
      CommandDesk commands,
      Papers papers,
      Published published,
      AllocationOpenings allocations) {
    this.allocations = allocations;
    this.programmes = programmes;
    this.projects = projects;
    this.lives = lives;
    this.commands = commands;
    this.papers = papers;
    this.published = published;
  }

  /** In the order of the years; empty before a programme is in use. */
  List<Opening> all() {
    ProgrammeFile programme = programmes.inUse().orElse(null);
    if (programme == null) {
      return List.of();
    }
    BusinessDays days = new BusinessDays(new HashSet<>(programme.holidays()));
    List<ProjectLife> known =
        lives.lives().stream().filter(life -> life.programme().equals(programme.id())).toList();
    List<Opening> openings = new ArrayList<>();
    for (int at : programme.cycleYears().toArray()) {
      FiscalYear year = new FiscalYear(at, programme.fiscalYearStartMonth());
      List<ProjectLife> working = known.stream().filter(life -> life.worksIn(year)).toList();
      for (ProjectLife life : working) {
        Opening plan = plan(life.project(), at, programme, days);
        if (life.on(plan.first()) != ProjectStatus.ENDED) {
          openings.add(plan);
        }
      }
      for (SurveyWindow window : SurveyWindow.values()) {
        openings.addAll(surveys(working, at, window, programme));
      }
    }
    openings.addAll(ofTheProgramme(programme, days));
    openings.addAll(allocations.of(programme, days));
    openings.addAll(monitoring(programme));
    for (ProjectLife life : known) {
      if (life.endedFrom() == null) {
        openings.addAll(targets(life.project(), programme, days));
      }
    }
    return openings;
  }

  /** One survey a year, in its window. */
  private static List<Opening> monitoring(ProgrammeFile programme) {
    Monitoring monitoring = programme.monitoring();
    List<Opening> openings = new ArrayList<>();
    for (int year = programme.firstFiscalYear(); year <= programme.lastFiscalYear(); year++) {
      if (monitoring != null) {
        Map<String, Object> variables = new LinkedHashMap<>();
        variables.put("projectId", WHOLE_PROGRAMME.value());
        variables.put("bureauId", BureauId.POLICY_GROUP.value());
        variables.put("fiscalYear", year);
        openings.add(
            new Opening(
                "monitoring-survey",
                MonitoringId.of(year).value(),
                monitoring.opensOn(year),
                monitoring.closesOn(year).minusDays(1),
                () -> variables));
      }
    }
    return openings;
  }

  /** Asked of those in force on the day the window opens, or not decided on yet. */
  private List<Opening> surveys(
      List<ProjectLife> working, int year, SurveyWindow window, ProgrammeFile programme) {
    ProgrammeFile.Window season = programme.window(window.name()).orElseThrow();
    LocalDate opens = season.opensOn(year);
    return working.stream()
        .filter(life -> life.inForceFrom() == null || life.isInForce(opens))
        .map(life -> survey(life.project(), year, window, season))
        .toList();
  }

  /** The annual assessments, and the overall ones in the plan years the file names. */
  private List<Opening> ofTheProgramme(ProgrammeFile programme, BusinessDays days) {
    List<Opening> openings = new ArrayList<>();
    for (int year : programme.cycleYears().toArray()) {
      int before = new FiscalYear(year, programme.fiscalYearStartMonth()).previous().year();
      openings.add(
          assessed("programme-assessment", PROGRAMME_ANNUAL, year, before, 1, programme, days));
    }
    for (OverallAssessment overall : programme.overallAssessments()) {
      openings.add(
          assessed(
              "overall-assessment",
              AssessmentKind.valueOf(overall.kind()),
              programme.firstFiscalYear() + overall.planYear() - 1,
              programme.firstFiscalYear(),
              overall.coversPlanYears(),
              programme,
              days));
    }
    return openings;
  }

  private Opening assessed(
      String process,
      AssessmentKind kind,
      int year,
      int firstCovered,
      int covered,
      ProgrammeFile programme,
      BusinessDays days) {
    FiscalYear in = new FiscalYear(year, programme.fiscalYearStartMonth());
    AssessmentId assessment = AssessmentId.of(WHOLE_PROGRAMME, year, kind);
    return new Opening(
        process,
        assessment.value(),
        days.onOrAfter(programme.season().programmeAssessed().on(year)),
        in.last(),
        () ->
            kind == OVERALL_EX_ANTE
                || (anyIsPublished(kind, year, firstCovered, covered)
                    && (kind != PROGRAMME_ANNUAL || !published.isOpen(MonitoringId.of(year)))),
        () -> {
          Map<String, Object> variables = new LinkedHashMap<>();
          variables.put("projectId", WHOLE_PROGRAMME.value());
          variables.put("bureauId", BureauId.POLICY_GROUP.value());
          variables.put("fiscalYear", year);
          variables.put("assessmentId", assessment.value());
          variables.put("kind", kind.name());
          return variables;
        });
  }

  /** Before any result it covers is published there is nothing for it to rest on. */
  private boolean anyIsPublished(AssessmentKind kind, int year, int firstCovered, int covered) {
    return projects.all().stream()
        .flatMap(
            project ->
                Stream.concat(
                    IntStream.range(firstCovered, firstCovered + covered)
                        .mapToObj(of -> AssessmentId.of(project, of, AssessmentKind.EX_POST)),
                    kind == PROGRAMME_ANNUAL
                        ? Stream.of(AssessmentId.of(project, year, AssessmentKind.EX_ANTE))
                        : Stream.empty()))
        .anyMatch(published::isPublished);
  }

  private Opening plan(ProjectId project, int year, ProgrammeFile programme, BusinessDays days) {
    LocalDate planDue = days.onOrBefore(programme.season().planDue().on(year));
    return new Opening(
        "annual-plan-review",
        PlanId.of(project, year).value(),
        days.onOrAfter(programme.season().planningOpens().on(year)),
        new FiscalYear(year, programme.fiscalYearStartMonth()).last(),
        () -> opened(PlanId.of(project, year), project, year, planDue));
  }

  private Map<String, Object> opened(PlanId plan, ProjectId project, int year, LocalDate planDue) {
    Outcome outcome =
        commands.send(
            new OpenPlan(
                plan,
                project,
                projects.bureauOf(project).orElseThrow(),
                year,
                projects.organizationsOf(project),
                planDue),
            Acting.as(PersonId.SYSTEM, CommandId.of("open:" + plan)).correlated(plan.value()));
    if (outcome instanceof Outcome.Refused refused) {
      throw new IllegalStateException("Plan " + plan + " was refused by " + refused.rule());
    }
    Map<String, Object> variables = variables(project, year);
    variables.put("planId", plan.value());
    variables.put("springRoundId", RoundId.of(project, year, SurveyWindow.SPRING).value());
    variables.put("exAnteId", AssessmentId.of(project, year, AssessmentKind.EX_ANTE).value());
    variables.put("exPostId", AssessmentId.of(project, year, AssessmentKind.EX_POST).value());
    return variables;
  }

  private Opening survey(
      ProjectId project, int year, SurveyWindow window, ProgrammeFile.Window days) {
    RoundId round = RoundId.of(project, year, window);
    return new Opening(
        "follow-up-survey",
        round.value(),
        days.opensOn(year),
        days.closesOn(year),
        () -> {
          Map<String, Object> variables = variables(project, year);
          variables.put("roundId", round.value());
          variables.put("window", window.name());
          variables.put(
              "organizations",
              new ArrayList<>(
                  projects.organizationsOf(project).stream().map(o -> o.value()).toList()));
          return variables;
        });
  }

  /** A target stays to be set however late it is, as long as the programme runs. */
  private List<Opening> targets(ProjectId project, ProgrammeFile programme, BusinessDays days) {
    int startMonth = programme.fiscalYearStartMonth();
    LocalDate end = new FiscalYear(programme.lastFiscalYear(), startMonth).last();
    List<Opening> openings = new ArrayList<>();
    for (TargetEntry target : leftOpen(project, programme)) {
      LocalDate dueBy = target.dueBy();
      if (dueBy != null) {
        FiscalYear year = FiscalYear.of(dueBy, startMonth);
        openings.add(
            new Opening(
                "target-setting",
                TargetId.of(project, target.id()).value(),
                days.onOrAfter(year.first()),
                end,
                () -> {
                  Map<String, Object> variables = variables(project, year.year());
                  variables.put("targetId", target.id());
                  return variables;
                }));
      }
    }
    return openings;
  }

  private List<TargetEntry> leftOpen(ProjectId project, ProgrammeFile programme) {
    return programme.project(project.value()).stream()
        .flatMap(entry -> entry.targets().stream())
        .filter(target -> target.state().equals(TargetState.PENDING.name()))
        .filter(target -> papers.latest(project, PendingTargetSet.class, target.id()).isEmpty())
        .toList();
  }

  private Map<String, Object> variables(ProjectId project, int year) {
    Map<String, Object> variables = new LinkedHashMap<>();
    variables.put("projectId", project.value());
    variables.put("bureauId", projects.bureauOf(project).orElseThrow().value());
    variables.put("fiscalYear", year);
    return variables;
  }
}
