package org.meguri.query.problem;

import java.util.List;

/**
 * A parameter or field that cannot be read; {@code key} is the message that says how it should be.
 */
public final class BadInput extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private final String field;
  private final String key;
  private final List<String> arguments;

  public BadInput(String field, String key, String... arguments) {
    super(field + ": " + key);
    this.field = field;
    this.key = key;
    this.arguments = List.of(arguments);
  }

  public String field() {
    return field;
  }

  public String key() {
    return key;
  }

  public List<String> arguments() {
    return arguments;
  }
}
