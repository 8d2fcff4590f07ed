package org.meguri.command.commission;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The id of a review of one assessment by the commission: review-{assessment}-{round}, rounds
 * counted from 1.
 */
public record ReviewId(@JsonValue String value) {

  @JsonCreator
  public ReviewId {
    if (value.isBlank() || value.length() > 120) {
      throw new IllegalArgumentException("ReviewId must have 1 to 120 characters");
    }
  }

  public static ReviewId of(String value) {
    return new ReviewId(value);
  }

  public static ReviewId of(org.meguri.command.assessment.AssessmentId assessment, int round) {
    return new ReviewId("review-" + assessment + "-" + round);
  }

  @Override
  public String toString() {
    return value;
  }
}
