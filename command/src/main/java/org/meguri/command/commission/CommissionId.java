package org.meguri.command.commission;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.meguri.command.programme.ProgrammeId;

/** The id of a commission, one per programme: commission-{programme}. */
public record CommissionId(@JsonValue String value) {

  @JsonCreator
  public CommissionId {
    if (value.isBlank() || value.length() > 120) {
      throw new IllegalArgumentException("CommissionId must have 1 to 120 characters");
    }
  }

  public static CommissionId of(String value) {
    return new CommissionId(value);
  }

  /** The commission of a programme. */
  public static CommissionId of(ProgrammeId programme) {
    return new CommissionId("commission-" + programme);
  }

  @Override
  public String toString() {
    return value;
  }
}
