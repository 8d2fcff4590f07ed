package org.meguri.command.commission;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The id of a session of the commission: session-{date held}. */
public record SessionId(@JsonValue String value) {

  @JsonCreator
  public SessionId {
    if (value.isBlank() || value.length() > 120) {
      throw new IllegalArgumentException("SessionId must have 1 to 120 characters");
    }
  }

  public static SessionId of(String value) {
    return new SessionId(value);
  }

  public static SessionId heldOn(java.time.LocalDate day) {
    return new SessionId("session-" + day);
  }

  @Override
  public String toString() {
    return value;
  }
}
