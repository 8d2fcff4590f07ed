package org.meguri.command.assessment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The id of an assessment: assessment-{project}-{fiscal year}-{kind}. */
public record AssessmentId(@JsonValue String value) {

  @JsonCreator
  public AssessmentId {
    if (value.isBlank() || value.length() > 120) {
      throw new IllegalArgumentException("AssessmentId must have 1 to 120 characters");
    }
  }

  public static AssessmentId of(String value) {
    return new AssessmentId(value);
  }

  public static AssessmentId of(
      org.meguri.command.project.ProjectId project, int fiscalYear, AssessmentKind kind) {
    return new AssessmentId("assessment-" + project + "-" + fiscalYear + "-" + kind);
  }

  @Override
  public String toString() {
    return value;
  }
}
