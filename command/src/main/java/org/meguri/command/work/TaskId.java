package org.meguri.command.work;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The id of a human task; the same as the engine gave it. */
public record TaskId(@JsonValue String value) {

  @JsonCreator
  public TaskId {
    if (value.isBlank() || value.length() > 120) {
      throw new IllegalArgumentException("TaskId must have 1 to 120 characters");
    }
  }

  public static TaskId of(String value) {
    return new TaskId(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
