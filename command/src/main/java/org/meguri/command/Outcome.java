package org.meguri.command;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Map;

/**
 * The answer to a command. A refusal is a value, because an exception would mark the surrounding
 * process transaction for rollback.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "outcome")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Outcome.Accepted.class, name = "accepted"),
  @JsonSubTypes.Type(value = Outcome.Refused.class, name = "refused")
})
public sealed interface Outcome {

  /** Done and recorded under this case. */
  record Accepted(String caseId) implements Outcome {}

  /**
   * Not done, nothing recorded: the rule's code and what it rested on (field names, limits, the
   * state found).
   */
  record Refused(String rule, Map<String, String> facts) implements Outcome {}

  static Outcome accepted(Object caseId) {
    return new Accepted(caseId.toString());
  }

  static Outcome refused(Refusal rule) {
    return new Refused(rule.code(), Map.of());
  }

  /** Keys and values alternate. */
  static Outcome refused(Refusal rule, String... facts) {
    Map<String, String> named = new java.util.LinkedHashMap<>();
    for (int i = 0; i + 1 < facts.length; i += 2) {
      named.put(facts[i], facts[i + 1]);
    }
    return new Refused(rule.code(), named);
  }
}
