package org.meguri.command.activity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The id of an activity record: activity-{project}-{fiscal year}-{n}. */
public record ActivityId(@JsonValue String value) {

  @JsonCreator
  public ActivityId {
    if (value.isBlank() || value.length() > 120) {
      throw new IllegalArgumentException("ActivityId must have 1 to 120 characters");
    }
  }

  public static ActivityId of(String value) {
    return new ActivityId(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
