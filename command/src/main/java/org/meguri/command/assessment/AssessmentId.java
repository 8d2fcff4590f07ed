package org.meguri.command.assessment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The id of an assessment: assessment-{project}-{fiscal year}-{kind}; one begun to take its place
 * carries a number from 2 behind it.
 */
public record AssessmentId(@JsonValue String value) {

  private static final Pattern NUMBERED = Pattern.compile("(.+-[A-Z_]+)-([1-9]\\d{0,3})");

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

  /** The id of the one that may take its place: -2 after the first, and so on. */
  public AssessmentId next() {
    Matcher numbered = NUMBERED.matcher(value);
    return numbered.matches()
        ? of(numbered.group(1) + "-" + (Integer.parseInt(numbered.group(2)) + 1))
        : of(value + "-2");
  }

  /** The one whose place it may take; empty for the first of its kind and year. */
  public Optional<AssessmentId> predecessor() {
    Matcher numbered = NUMBERED.matcher(value);
    if (!numbered.matches()) {
      return Optional.empty();
    }
    int before = Integer.parseInt(numbered.group(2)) - 1;
    return Optional.of(of(numbered.group(1) + (before == 1 ? "" : "-" + before)));
  }

  @Override
  public String toString() {
    return value;
  }
}
