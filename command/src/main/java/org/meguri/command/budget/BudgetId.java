package org.meguri.command.budget;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.meguri.command.measure.MeasureId;
import org.meguri.command.project.ProjectId;

/**
 * The id of a budget: budget-{fiscal year} for the year's total, budget-{project}-{fiscal year} for
 * the network programme of a project, budget-{measure}-{fiscal year} for a support measure.
 */
public record BudgetId(@JsonValue String value) {

  @JsonCreator
  public BudgetId {
    if (value.isBlank() || value.length() > 120) {
      throw new IllegalArgumentException("BudgetId must have 1 to 120 characters");
    }
  }

  public static BudgetId of(String value) {
    return new BudgetId(value);
  }

  public static BudgetId ofYear(int fiscalYear) {
    return new BudgetId("budget-" + fiscalYear);
  }

  public static BudgetId of(ProjectId project, int fiscalYear) {
    return new BudgetId("budget-" + project + "-" + fiscalYear);
  }

  public static BudgetId of(MeasureId measure, int fiscalYear) {
    return new BudgetId("budget-" + measure + "-" + fiscalYear);
  }

  @Override
  public String toString() {
    return value;
  }
}
