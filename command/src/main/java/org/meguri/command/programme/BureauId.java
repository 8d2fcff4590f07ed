package org.meguri.command.programme;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The id of a regional bureau, for example north. */
public record BureauId(@JsonValue String value) {

  /** Stands where work is the ministry's policy group's own and no regional bureau's. */
  public static final BureauId POLICY_GROUP = new BureauId("policy-group");

  @JsonCreator
  public BureauId {
    if (value.isBlank() || value.length() > 120) {
      throw new IllegalArgumentException("BureauId must have 1 to 120 characters");
    }
  }

  public static BureauId of(String value) {
    return new BureauId(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
