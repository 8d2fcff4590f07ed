package org.meguri.workflows.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.meguri.command.CommandDesk;
import org.meguri.command.Outcome;
import org.meguri.command.actor.Acting;
import org.meguri.command.actor.CommandId;
import org.meguri.command.actor.PersonId;
import org.meguri.command.assessment.AssessmentId;
import org.meguri.command.assessment.AssessmentKind;
import org.meguri.command.plan.PlanCommand.OpenPlan;
import org.meguri.command.plan.PlanId;
import org.meguri.command.programme.FiscalYear;
import org.meguri.command.programme.ProgrammeFile;
import org.meguri.command.programme.Programmes;
import org.meguri.command.project.ProjectId;
import org.meguri.command.project.ProjectLife;
import org.meguri.command.project.ProjectLives;
import org.meguri.command.project.ProjectStatus;
import org.meguri.command.project.Projects;
import org.meguri.command.survey.RoundId;
import org.meguri.command.survey.SurveyWindow;
import org.springframework.stereotype.Component;

/**
 * Everything the calendar of the programme in use ever brings: each project's plan when the season
 * for it opens, its surveys in their windows, and what is opened beside them.
 */
@Component
class Openings {

  private final Programmes programmes;
  private final Projects projects;
  private final CommandDesk commands;
  private final ProjectLives lives;
  private final ProgrammeOpenings whole;
  private final AllocationOpenings allocations;
  private final TargetOpenings targets;

  Openings(
      Programmes programmes,
      Projects projects,
      ProjectLives lives,
      CommandDesk commands,
      ProgrammeOpenings whole,
      AllocationOpenings allocations,
      TargetOpenings targets) {
    this.programmes = programmes;
    this.projects = projects;
    this.lives = lives;
    this.commands = commands;
    this.whole = whole;
    this.allocations = allocations;
    this.targets = targets;
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
    openings.addAll(whole.assessments(programme, days));
    openings.addAll(allocations.of(programme, days));
    openings.addAll(ProgrammeOpenings.monitoring(programme));
    for (ProjectLife life : known) {
      if (life.endedFrom() == null) {
        openings.addAll(targets.of(life.project(), programme, days));
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

  private Map<String, Object> variables(ProjectId project, int year) {
    Map<String, Object> variables = new LinkedHashMap<>();
    variables.put("projectId", project.value());
    variables.put("bureauId", projects.bureauOf(project).orElseThrow().value());
    variables.put("fiscalYear", year);
    return variables;
  }
}
