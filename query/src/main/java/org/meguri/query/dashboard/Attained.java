package org.meguri.query.dashboard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.meguri.command.programme.ProgrammeFile;
import org.meguri.query.casefile.ProjectCase;
import org.meguri.query.casefile.Round;
import org.meguri.query.dashboard.Dashboard.Common;
import org.meguri.query.dashboard.Dashboard.Year;

/** What the projects reported for their common target, year by year; ended ones count too. */
final class Attained {

  private final ProgrammeFile programme;
  private final List<ProjectCase> projects;

  Attained(ProgrammeFile programme, List<ProjectCase> projects) {
    this.programme = programme;
    this.projects = projects;
  }

  /** {@code ownTargets} is what the projects' own targets add up to. */
  Common beside(List<BigDecimal> ownTargets) {
    List<Year> years = new ArrayList<>();
    for (int year = programme.firstFiscalYear(); year <= programme.lastFiscalYear(); year++) {
      years.add(year(year));
    }
    return new Common(
        programme.commonTarget().indicator(),
        programme.commonTarget().value(),
        ownTargets,
        years.stream()
            .map(Year::reported)
            .filter(Objects::nonNull)
            .reduce(BigDecimal.ZERO, BigDecimal::add),
        years);
  }

  private Year year(int fiscalYear) {
    String indicator = programme.commonTarget().indicator();
    return new Year(
        fiscalYear,
        sum(project -> Lines.target(project, fiscalYear, indicator)),
        sum(project -> reported(project, fiscalYear, indicator)));
  }

  /** Of the year's rounds that are closed the last: WINTER is within the year, SPRING after it. */
  private static @Nullable BigDecimal reported(
      ProjectCase project, int fiscalYear, String indicator) {
    Optional<Round> last =
        project.rounds().values().stream()
            .filter(round -> round.fiscalYear() == fiscalYear && round.isClosed())
            .max(Comparator.comparing(Round::opensOn));
    return last.map(Lines::reported).map(figures -> figures.get(indicator)).orElse(null);
  }

  private @Nullable BigDecimal sum(Function<ProjectCase, @Nullable BigDecimal> figure) {
    @Nullable BigDecimal sum = null;
    for (ProjectCase project : projects) {
      BigDecimal more = figure.apply(project);
      if (more != null) {
        sum = sum == null ? more : sum.add(more);
      }
    }
    return sum;
  }
}
