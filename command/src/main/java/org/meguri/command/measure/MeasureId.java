package org.meguri.command.measure;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The id of a support measure in the catalogue: measure-{name or number}. */
public record MeasureId(@JsonValue String value) {

  @JsonCreator
  public MeasureId {
    if (value.isBlank() || value.length() > 120) {
      throw new IllegalArgumentException("MeasureId must have 1 to 120 characters");
    }
  }

  public static MeasureId of(String value) {
    return new MeasureId(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
