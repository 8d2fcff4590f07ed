package org.meguri.workflows.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.meguri.command.programme.FiscalYear;
import org.meguri.command.programme.ProgrammeFile;
import org.meguri.command.programme.ProgrammeFile.TargetEntry;
import org.meguri.command.project.ProjectEvent.PendingTargetSet;
import org.meguri.command.project.ProjectId;
import org.meguri.command.project.Projects;
import org.meguri.command.project.TargetId;
import org.meguri.command.project.TargetState;
import org.meguri.workflows.papers.Papers;
import org.springframework.stereotype.Component;

/** The setting of each target the plan left open, from the fiscal year it is due in on. */
@Component
class TargetOpenings {

  private final Projects projects;
  private final Papers papers;

  TargetOpenings(Projects projects, Papers papers) {
    this.projects = projects;
    this.papers = papers;
  }

  /** A target stays to be set however late it is, as long as the programme runs. */
  List<Opening> of(ProjectId project, ProgrammeFile programme, BusinessDays days) {
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
                () -> variables(project, year.year(), target.id())));
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

  private Map<String, Object> variables(ProjectId project, int year, String target) {
    Map<String, Object> variables = new LinkedHashMap<>();
    variables.put("projectId", project.value());
    variables.put("bureauId", projects.bureauOf(project).orElseThrow().value());
    variables.put("fiscalYear", year);
    variables.put("targetId", target);
    return variables;
  }
}
