package org.meguri.command.organization;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The id of a promotion or base organization of a project. */
public record OrganizationId(@JsonValue String value) {

  @JsonCreator
  public OrganizationId {
    if (value.isBlank() || value.length() > 120) {
      throw new IllegalArgumentException("OrganizationId must have 1 to 120 characters");
    }
  }

  public static OrganizationId of(String value) {
    return new OrganizationId(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
