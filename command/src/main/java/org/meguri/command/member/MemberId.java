package org.meguri.command.member;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The id of a member, unique nationally: member-{number}. */
public record MemberId(@JsonValue String value) {

  @JsonCreator
  public MemberId {
    if (value.isBlank() || value.length() > 120) {
      throw new IllegalArgumentException("MemberId must have 1 to 120 characters");
    }
  }

  public static MemberId of(String value) {
    return new MemberId(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
