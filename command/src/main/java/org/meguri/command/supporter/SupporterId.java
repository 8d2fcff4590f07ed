package org.meguri.command.supporter;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The id of a business supporter: supporter-{n}. */
public record SupporterId(@JsonValue String value) {

  @JsonCreator
  public SupporterId {
    if (value.isBlank() || value.length() > 120) {
      throw new IllegalArgumentException("SupporterId must have 1 to 120 characters");
    }
  }

  public static SupporterId of(String value) {
    return new SupporterId(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
