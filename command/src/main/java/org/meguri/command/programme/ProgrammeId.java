package org.meguri.command.programme;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The id of a programme, as its file names it, for example forest-revival. */
public record ProgrammeId(@JsonValue String value) {

  @JsonCreator
  public ProgrammeId {
    if (value.isBlank() || value.length() > 120) {
      throw new IllegalArgumentException("ProgrammeId must have 1 to 120 characters");
    }
  }

  public static ProgrammeId of(String value) {
    return new ProgrammeId(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
