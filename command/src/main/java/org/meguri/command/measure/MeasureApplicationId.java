package org.meguri.command.measure;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The id of one application of a measure: measure-application-{number}. */
public record MeasureApplicationId(@JsonValue String value) {

  @JsonCreator
  public MeasureApplicationId {
    if (value.isBlank() || value.length() > 120) {
      throw new IllegalArgumentException("MeasureApplicationId must have 1 to 120 characters");
    }
  }

  public static MeasureApplicationId of(String value) {
    return new MeasureApplicationId(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
