package org.meguri.command;

/**
 * A rule that refused a command; its code is stable, is shown to people by message key {@code
 * refused.<code>}, and travels in problem+json.
 */
public interface Refusal {

  /** Lower-case words joined by hyphens, for example {@code four-eyes}. */
  String code();

  /** The code an enum constant has by convention: FOUR_EYES is {@code four-eyes}. */
  static String codeOf(Enum<?> constant) {
    return constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
