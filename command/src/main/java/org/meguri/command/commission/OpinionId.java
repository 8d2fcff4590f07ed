package org.meguri.command.commission;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The id of one opinion: {review}-{person}. */
public record OpinionId(@JsonValue String value) {

  @JsonCreator
  public OpinionId {
    if (value.isBlank() || value.length() > 120) {
      throw new IllegalArgumentException("OpinionId must have 1 to 120 characters");
    }
  }

  public static OpinionId of(String value) {
    return new OpinionId(value);
  }

  public static OpinionId of(ReviewId review, org.meguri.command.actor.PersonId member) {
    return new OpinionId(review + "-" + member);
  }

  @Override
  public String toString() {
    return value;
  }
}
