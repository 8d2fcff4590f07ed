package org.meguri.command.actor;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The id a command carries, unique within its actor; a repeat answers the first result. */
public record CommandId(@JsonValue String value) {

  @JsonCreator
  public CommandId {
    if (value.isBlank() || value.length() > 200) {
      throw new IllegalArgumentException("CommandId must have 1 to 200 characters");
    }
  }

  public static CommandId of(String value) {
    return new CommandId(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
