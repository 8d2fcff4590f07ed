package org.meguri.command.partnership;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The id of a partnership: partnership-{project}-{number}. */
public record PartnershipId(@JsonValue String value) {

  @JsonCreator
  public PartnershipId {
    if (value.isBlank() || value.length() > 120) {
      throw new IllegalArgumentException("PartnershipId must have 1 to 120 characters");
    }
  }

  public static PartnershipId of(String value) {
    return new PartnershipId(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
