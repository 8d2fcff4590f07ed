package org.meguri.command.monitoring;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.meguri.command.actor.PersonId;

/**
 * The id of one answer: monitoring-answer-{fiscal year}-{ref}. Follows from the personal link in
 * one direction only, so that whoever holds the link finds the answer again, and nobody else.
 */
public record AnswerId(@JsonValue String value) {

  @JsonCreator
  public AnswerId {
    if (value.isBlank() || value.length() > 120) {
      throw new IllegalArgumentException("AnswerId must have 1 to 120 characters");
    }
  }

  public static AnswerId of(String value) {
    return new AnswerId(value);
  }

  public static AnswerId of(MonitoringId survey, PersonalLink link) {
    return new AnswerId(
        survey.value().replaceFirst("^monitoring-", "monitoring-answer-") + "-" + link.ref());
  }

  /** The key its free text stands under, which does not show whose answer it belongs to. */
  public PersonId remarkKey() {
    return PersonId.of("monitoring-remark-" + new PersonalLink(value).ref());
  }

  @Override
  public String toString() {
    return value;
  }
}
