package org.meguri.command;

import org.jspecify.annotations.Nullable;

/** Rules for texts that people write into forms; lengths count characters as people see them. */
public final class Text {
  private Text() {}

  /** There is one, and it is not too long. */
  public static Rule given(
      String field, @Nullable String text, int maximum, Refusal missing, Refusal tooLong) {
    return Rule.that(text != null && !text.isBlank(), missing, "field", field)
        .and(atMost(field, text, maximum, tooLong));
  }

  /** There may be none, but not a too long one. */
  public static Rule atMost(String field, @Nullable String text, int maximum, Refusal tooLong) {
    return Rule.that(
        text == null || text.codePointCount(0, text.length()) <= maximum,
        tooLong,
        "field",
        field,
        "limit",
        Integer.toString(maximum));
  }
}
