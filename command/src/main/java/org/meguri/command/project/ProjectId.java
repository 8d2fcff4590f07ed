package org.meguri.command.project;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The id of a project, for example woods. */
public record ProjectId(@JsonValue String value) {

  /** Stands where work belongs to the whole programme and to no one project. */
  public static final ProjectId WHOLE_PROGRAMME = new ProjectId("whole-programme");

  @JsonCreator
  public ProjectId {
    if (value.isBlank() || value.length() > 120) {
      throw new IllegalArgumentException("ProjectId must have 1 to 120 characters");
    }
  }

  public static ProjectId of(String value) {
    return new ProjectId(value);
  }

  /** Whether it names one project. */
  public boolean isOneProject() {
    return !equals(WHOLE_PROGRAMME);
  }

  @Override
  public String toString() {
    return value;
  }
}
