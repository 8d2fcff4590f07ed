package org.meguri.command.monitoring;

import java.util.Map;
import java.util.TreeMap;
import org.meguri.command.programme.Examples;
import org.meguri.command.programme.Monitoring.Kind;
import org.meguri.command.programme.Monitoring.Questionnaire;

/** The first questionnaire of the second term, answered. */
final class AnswerExamples {
  private AnswerExamples() {}

  static Questionnaire questionnaire() {
    return java.util.Objects.requireNonNull(Examples.secondTerm().monitoring()).latest();
  }

  /** The first option of every choice, and nothing else. */
  static Map<String, String> answered() {
    Map<String, String> entries = new TreeMap<>();
    questionnaire().questions().stream()
        .filter(question -> question.kind() == Kind.CHOICE)
        .forEach(question -> entries.put(question.code(), question.options().get(0).code()));
    return entries;
  }

  static Map<String, String> answered(String code, String entry) {
    Map<String, String> entries = answered();
    entries.put(code, entry);
    return entries;
  }
}
