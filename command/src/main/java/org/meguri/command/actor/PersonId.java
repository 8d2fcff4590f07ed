package org.meguri.command.actor;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** An opaque id of a person; says nothing about who it is. */
public record PersonId(@JsonValue String value) implements Comparable<PersonId> {

  @JsonCreator
  public PersonId {
    if (value.isBlank() || value.length() > 120) {
      throw new IllegalArgumentException("PersonId must have 1 to 120 characters");
    }
  }

  public static PersonId of(String value) {
    return new PersonId(value);
  }

  public static final PersonId SYSTEM = new PersonId("system");

  /** Lets votes by member be written in one order, whoever wrote them down. */
  @Override
  public int compareTo(PersonId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
