package org.meguri.query.replay;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Names of fields in the reader's language; ids, codes and numbers stay as they are. */
@Component
public class FieldWords {

  private final MessageSource messages;

  FieldWords(MessageSource messages) {
    this.messages = messages;
  }

  /** A path such as {@code plans/plan-woods-2006/versions/2/content/budgetRequestYen}. */
  public String of(String path) {
    Locale locale = LocaleContextHolder.getLocale();
    return Arrays.stream(path.split("/", -1))
        .map(step -> word(step, locale))
        .collect(Collectors.joining(" › "));
  }

  private String word(String step, Locale locale) {
    for (String key : new String[] {"fact." + step, "indicator." + step}) {
      @Nullable String word = messages.getMessage(key, null, null, locale);
      if (word != null) {
        return word;
      }
    }
    return step;
  }
}
