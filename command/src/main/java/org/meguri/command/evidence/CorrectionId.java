package org.meguri.command.evidence;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The id of a correction of what a decision rests on: correction-{decision}-{number from 1}. */
public record CorrectionId(@JsonValue String value) {

  @JsonCreator
  public CorrectionId {
    if (value.isBlank() || value.length() > 120) {
      throw new IllegalArgumentException("CorrectionId must have 1 to 120 characters");
    }
  }

  public static CorrectionId of(String value) {
    return new CorrectionId(value);
  }

  public static CorrectionId of(String decision, int number) {
    return new CorrectionId("correction-" + decision + "-" + number);
  }

  @Override
  public String toString() {
    return value;
  }
}
