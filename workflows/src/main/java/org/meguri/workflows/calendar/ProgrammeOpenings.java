package org.meguri.workflows.calendar;

import static org.meguri.command.assessment.AssessmentKind.OVERALL_EX_ANTE;
import static org.meguri.command.assessment.AssessmentKind.PROGRAMME_ANNUAL;
import static org.meguri.command.project.ProjectId.WHOLE_PROGRAMME;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.meguri.command.assessment.AssessmentId;
import org.meguri.command.assessment.AssessmentKind;
import org.meguri.command.assessment.Published;
import org.meguri.command.monitoring.MonitoringId;
import org.meguri.command.programme.BureauId;
import org.meguri.command.programme.FiscalYear;
import org.meguri.command.programme.Monitoring;
import org.meguri.command.programme.ProgrammeFile;
import org.meguri.command.programme.ProgrammeFile.OverallAssessment;
import org.meguri.command.project.Projects;
import org.springframework.stereotype.Component;

/** What comes up for the programme as a whole: its own assessments, and the members' survey. */
@Component
class ProgrammeOpenings {

  private final Projects projects;
  private final Published published;

  ProgrammeOpenings(Projects projects, Published published) {
    this.projects = projects;
    this.published = published;
  }

  /** The annual assessments, and the overall ones in the plan years the file names. */
  List<Opening> assessments(ProgrammeFile programme, BusinessDays days) {
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

  /** One survey a year, in its window. */
  static List<Opening> monitoring(ProgrammeFile programme) {
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
}
