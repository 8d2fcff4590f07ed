package org.meguri.workflows.planning;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.meguri.command.plan.PlanEvent.PlanSubmitted;
import org.meguri.command.plan.PlanId;
import org.meguri.command.programme.ProgrammeFile;
import org.meguri.command.programme.Programmes;
import org.meguri.command.project.ProjectEvent.PendingTargetSet;
import org.meguri.command.project.ProjectId;
import org.meguri.command.survey.RoundId;
import org.meguri.command.survey.SurveyEvent.RoundClosed;
import org.meguri.workflows.papers.Papers;
import org.springframework.stereotype.Component;

/**
 * How far a project reached its yearly target of the common indicator, where it has a numerical
 * target at all.
 */
@Component
public class Attainment {

  private final Papers papers;
  private final Programmes programmes;

  Attainment(Papers papers, Programmes programmes) {
    this.papers = papers;
    this.programmes = programmes;
  }

  /**
   * For the common indicator, printed in the source or set since; a disputed, pending or illegible
   * one is no number.
   */
  public boolean hasNumericTarget(ProjectId project) {
    ProgrammeFile programme = programmes.current();
    Set<String> setSince =
        papers.all(project, PendingTargetSet.class).stream()
            .map(PendingTargetSet::targetId)
            .collect(Collectors.toSet());
    return programme.project(project.value()).stream()
        .flatMap(p -> p.targets().stream())
        .anyMatch(
            t ->
                t.indicator().equals(programme.commonTarget().indicator())
                    && (t.value() != null || setSince.contains(t.id())));
  }

  /**
   * Whole percent of the year's own target; null without a numerical target, figure or yearly
   * target.
   */
  public @Nullable Integer percent(ProjectId project, PlanId plan, RoundId round) {
    if (!hasNumericTarget(project)) {
      return null;
    }
    String indicator = programmes.current().commonTarget().indicator();
    BigDecimal actual =
        papers
            .latest(round, RoundClosed.class)
            .map(RoundClosed::totals)
            .orElse(Map.of())
            .get(indicator);
    return Grading.attainment(actual, yearlyTarget(plan, indicator));
  }

  private @Nullable BigDecimal yearlyTarget(PlanId plan, String indicator) {
    return papers
        .latest(plan, PlanSubmitted.class)
        .map(
            p ->
                p.content().parts().stream()
                    .map(part -> part.yearlyTargets().get(indicator))
                    .filter(Objects::nonNull)
                    .reduce(BigDecimal.ZERO, BigDecimal::add))
        .orElse(null);
  }
}
