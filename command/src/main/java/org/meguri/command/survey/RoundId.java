package org.meguri.command.survey;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The id of a follow-up survey round: survey-{project}-{fiscal year}-{window}. */
public record RoundId(@JsonValue String value) {

  @JsonCreator
  public RoundId {
    if (value.isBlank() || value.length() > 120) {
      throw new IllegalArgumentException("RoundId must have 1 to 120 characters");
    }
  }

  public static RoundId of(String value) {
    return new RoundId(value);
  }

  public static RoundId of(
      org.meguri.command.project.ProjectId project, int fiscalYear, SurveyWindow window) {
    return new RoundId("survey-" + project + "-" + fiscalYear + "-" + window);
  }

  @Override
  public String toString() {
    return value;
  }
}
