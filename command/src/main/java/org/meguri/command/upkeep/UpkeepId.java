package org.meguri.command.upkeep;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What is kept going: one incident, or one event as one processor sees it. */
public record UpkeepId(@JsonValue String value) {

  @JsonCreator
  public UpkeepId {
    if (value.isBlank() || value.length() > 120) {
      throw new IllegalArgumentException("UpkeepId must have 1 to 120 characters");
    }
  }

  public static UpkeepId ofIncident(String incident) {
    return new UpkeepId("incident-" + incident);
  }

  public static UpkeepId ofLetter(String processor, long position) {
    return new UpkeepId("letter-" + processor + "-" + position);
  }

  @Override
  public String toString() {
    return value;
  }
}
