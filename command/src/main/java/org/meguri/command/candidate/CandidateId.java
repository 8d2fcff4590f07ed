package org.meguri.command.candidate;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The id of a candidate: candidate-{slug}. */
public record CandidateId(@JsonValue String value) {

  @JsonCreator
  public CandidateId {
    if (value.isBlank() || value.length() > 120) {
      throw new IllegalArgumentException("CandidateId must have 1 to 120 characters");
    }
  }

  public static CandidateId of(String value) {
    return new CandidateId(value);
  }

  /** By the short word its bureau gives it. */
  public static CandidateId named(String slug) {
    return new CandidateId("candidate-" + slug);
  }

  @Override
  public String toString() {
    return value;
  }
}
