package org.meguri.command.allocation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The id of a year's sharing of the budget: allocation-{fiscal year}. */
public record AllocationId(@JsonValue String value) {

  @JsonCreator
  public AllocationId {
    if (value.isBlank() || value.length() > 120) {
      throw new IllegalArgumentException("AllocationId must have 1 to 120 characters");
    }
  }

  public static AllocationId of(String value) {
    return new AllocationId(value);
  }

  public static AllocationId ofYear(int fiscalYear) {
    return new AllocationId("allocation-" + fiscalYear);
  }

  @Override
  public String toString() {
    return value;
  }
}
