package org.meguri.command.plan;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The id of an annual plan: plan-{project}-{fiscal year}. */
public record PlanId(@JsonValue String value) {

  @JsonCreator
  public PlanId {
    if (value.isBlank() || value.length() > 120) {
      throw new IllegalArgumentException("PlanId must have 1 to 120 characters");
    }
  }

  public static PlanId of(String value) {
    return new PlanId(value);
  }

  public static PlanId of(org.meguri.command.project.ProjectId project, int fiscalYear) {
    return new PlanId("plan-" + project + "-" + fiscalYear);
  }

  @Override
  public String toString() {
    return value;
  }
}
