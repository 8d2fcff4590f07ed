package org.meguri.query.cases;

import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Titles of cases out of words: a row keeps them in both languages, so they are said when it is
 * written.
 */
@Component
public class Titles {
  private final MessageSource messages;

  public Titles(MessageSource messages) {
    this.messages = messages;
  }

  /** The word with its arguments, or {@code otherwise} where there is none. */
  public String said(String key, Locale locale, String otherwise, Object... arguments) {
    return Objects.requireNonNullElse(
        messages.getMessage(key, arguments, otherwise, locale), otherwise);
  }
}
