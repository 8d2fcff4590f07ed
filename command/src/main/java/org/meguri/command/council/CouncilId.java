package org.meguri.command.council;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The id of a council or conference: council-{n}. */
public record CouncilId(@JsonValue String value) {

  @JsonCreator
  public CouncilId {
    if (value.isBlank() || value.length() > 120) {
      throw new IllegalArgumentException("CouncilId must have 1 to 120 characters");
    }
  }

  public static CouncilId of(String value) {
    return new CouncilId(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
