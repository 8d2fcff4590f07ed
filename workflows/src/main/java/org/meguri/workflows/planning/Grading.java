package org.meguri.workflows.planning;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.jspecify.annotations.Nullable;
import org.meguri.command.assessment.AssessmentKind;
import org.meguri.command.assessment.CriterionMark;
import org.meguri.command.assessment.Grade;
import org.meguri.command.assessment.Mark;
import org.meguri.command.assessment.Reflection;
import org.meguri.command.assessment.RuleResult;
import org.meguri.command.commission.Resolution;
import org.meguri.command.programme.BudgetRule.Factor;
import org.springframework.stereotype.Component;

/**
 * Asks the decision tables, and keeps what they saw and answered with their version. A project
 * without a numerical target is graded by rules of its own, never against an invented number.
 */
@Component
public class Grading {

  private static final String GRADE = "assessment-grade";
  private static final String REFLECTION = "recommended-reflection";
  private static final String POINTS = "budget-points";
  private static final int NO_FIGURE = -1;

  private final DecisionService decisions;
  private final RepositoryService repository;

  Grading(DecisionService decisions, RepositoryService repository) {
    this.decisions = decisions;
    this.repository = repository;
  }

  /**
   * The grade the table recommends; {@code overall} is the criterion that sums up and is not
   * counted.
   */
  public RuleResult grade(
      AssessmentKind kind,
      boolean hasNumericTarget,
      @Nullable Integer attainmentPercent,
      List<CriterionMark> marks,
      int overall) {
    Map<String, Object> inputs = new LinkedHashMap<>();
    inputs.put("kind", kind.name());
    inputs.put("hasNumericTarget", hasNumericTarget);
    inputs.put("attainmentPercent", attainmentPercent == null ? NO_FIGURE : attainmentPercent);
    for (Mark mark : Mark.values()) {
      inputs.put(
          "marks" + mark,
          (int) marks.stream().filter(m -> m.criterion() != overall && m.mark() == mark).count());
    }
    return asked(GRADE, inputs);
  }

  /** The points a factor of the budget rule gives for a grade, a resolution or an attainment. */
  public RuleResult points(Factor factor, String finding, @Nullable Integer attainmentPercent) {
    Map<String, Object> inputs = new LinkedHashMap<>();
    inputs.put("factor", factor.name());
    inputs.put("finding", finding);
    inputs.put("attainmentPercent", attainmentPercent == null ? NO_FIGURE : attainmentPercent);
    return asked(POINTS, inputs);
  }

  /** What the table recommends to do with the results. */
  public RuleResult reflection(
      Grade grade,
      boolean hasNumericTarget,
      @Nullable Integer attainmentPercent,
      Resolution resolution) {
    Map<String, Object> inputs = new LinkedHashMap<>();
    inputs.put("grade", grade.name());
    inputs.put("hasNumericTarget", hasNumericTarget);
    inputs.put("attainmentPercent", attainmentPercent == null ? NO_FIGURE : attainmentPercent);
    inputs.put("resolution", resolution.name());
    RuleResult result = asked(REFLECTION, inputs);
    Reflection.valueOf(result.result());
    return result;
  }

  /**
   * Actual over target in whole percent, rounded down; null where there is nothing to measure
   * against.
   */
  public static @Nullable Integer attainment(
      @Nullable BigDecimal actual, @Nullable BigDecimal target) {
    if (actual == null || target == null || target.signum() <= 0) {
      return null;
    }
    return actual
        .multiply(BigDecimal.valueOf(100))
        .divide(target, 0, RoundingMode.DOWN)
        .min(BigDecimal.valueOf(Integer.MAX_VALUE))
        .intValueExact();
  }

  private RuleResult asked(String decision, Map<String, Object> inputs) {
    DecisionDefinition definition =
        repository
            .createDecisionDefinitionQuery()
            .decisionDefinitionKey(decision)
            .latestVersion()
            .singleResult();
    Object result =
        decisions
            .evaluateDecisionTableById(definition.getId(), inputs)
            .getSingleResult()
            .getSingleEntry();
    Map<String, String> seen = new TreeMap<>();
    inputs.forEach((name, value) -> seen.put(name, String.valueOf(value)));
    return new RuleResult(
        decision, Integer.toString(definition.getVersion()), seen, result.toString());
  }
}
