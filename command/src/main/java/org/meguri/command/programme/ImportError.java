package org.meguri.command.programme;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One thing wrong with a programme file: where (line and column from 1, field as JSON pointer), and
 * what by message key, with the values its text names.
 */
public record ImportError(
    int line, int column, String field, String messageKey, Map<String, String> facts) {

  /** The arguments of the message's text: at most one, the value it names. */
  public Object[] arguments() {
    return Stream.of("value", "name", "limit", "expected", "state", "sum")
        .filter(facts::containsKey)
        .map(key -> (Object) facts.get(key))
        .toArray();
  }

  /** Without a language: for logs and for programs. */
  @Override
  public String toString() {
    String place = "line " + line + (field.isEmpty() ? "" : ", field " + field);
    String detail =
        facts.entrySet().stream()
            .map(e -> e.getKey() + "=" + e.getValue())
            .collect(Collectors.joining(", "));
    return place + ": " + messageKey + (detail.isEmpty() ? "" : " (" + detail + ")");
  }
}
