package org.meguri.workflows.calendar;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.meguri.command.allocation.AllocationId;
import org.meguri.command.assessment.AssessmentId;
import org.meguri.command.assessment.AssessmentKind;
import org.meguri.command.assessment.Published;
import org.meguri.command.programme.BureauId;
import org.meguri.command.programme.FiscalYear;
import org.meguri.command.programme.ProgrammeFile;
import org.meguri.command.project.ProjectId;
import org.meguri.command.project.ProjectLives;
import org.springframework.stereotype.Component;

/**
 * The sharing of each year's budget: from the day the programme sets for it on, as soon as every
 * project that works in the year has its plan assessed.
 */
@Component
class AllocationOpenings {

  private final ProjectLives lives;
  private final Published published;

  AllocationOpenings(ProjectLives lives, Published published) {
    this.lives = lives;
    this.published = published;
  }

  /** None where the programme has no rule for it. */
  List<Opening> of(ProgrammeFile programme, BusinessDays days) {
    return programme.budgetRule() == null
        ? List.of()
        : IntStream.rangeClosed(programme.firstFiscalYear(), programme.lastFiscalYear())
            .mapToObj(year -> new FiscalYear(year, programme.fiscalYearStartMonth()))
            .map(
                year ->
                    opening(
                        year, days.onOrAfter(programme.season().sharingOpens().on(year.year()))))
            .toList();
  }

  private Opening opening(FiscalYear year, LocalDate first) {
    AllocationId allocation = AllocationId.ofYear(year.year());
    return new Opening(
        "budget-allocation",
        allocation.value(),
        first,
        year.last(),
        () -> everyPlanIsAssessed(year),
        () -> {
          Map<String, Object> variables = new LinkedHashMap<>();
          variables.put("projectId", ProjectId.WHOLE_PROGRAMME.value());
          variables.put("bureauId", BureauId.POLICY_GROUP.value());
          variables.put("fiscalYear", year.year());
          variables.put("allocationId", allocation.value());
          return variables;
        });
  }

  private boolean everyPlanIsAssessed(FiscalYear year) {
    List<ProjectId> working =
        lives.lives().stream()
            .filter(life -> life.worksIn(year))
            .map(life -> life.project())
            .toList();
    return !working.isEmpty()
        && working.stream()
            .map(project -> AssessmentId.of(project, year.year(), AssessmentKind.EX_ANTE))
            .allMatch(published::isPublished);
  }
}
