package org.meguri.command.grant;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The id of a grant: grant-{project}-{fiscal year}-{n}. */
public record GrantId(@JsonValue String value) {

  @JsonCreator
  public GrantId {
    if (value.isBlank() || value.length() > 120) {
      throw new IllegalArgumentException("GrantId must have 1 to 120 characters");
    }
  }

  public static GrantId of(String value) {
    return new GrantId(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
