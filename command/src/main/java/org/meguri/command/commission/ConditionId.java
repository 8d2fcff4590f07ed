package org.meguri.command.commission;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The id of a condition of a resolution: condition-{number}-{review}. */
public record ConditionId(@JsonValue String value) {

  @JsonCreator
  public ConditionId {
    if (value.isBlank() || value.length() > 120) {
      throw new IllegalArgumentException("ConditionId must have 1 to 120 characters");
    }
  }

  public static ConditionId of(String value) {
    return new ConditionId(value);
  }

  public static ConditionId of(ReviewId review, int number) {
    return new ConditionId("condition-" + number + "-" + review);
  }

  @Override
  public String toString() {
    return value;
  }
}
