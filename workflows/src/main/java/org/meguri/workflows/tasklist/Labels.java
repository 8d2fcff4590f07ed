package org.meguri.workflows.tasklist;

import java.util.Locale;
import org.meguri.workflows.forms.Label;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Labels of forms in the reader's language. */
@Component
public class Labels {

  private final MessageSource words;

  Labels(MessageSource words) {
    this.words = words;
  }

  public String text(Label label, Locale locale) {
    if (label instanceof Label.Keyed keyed) {
      return word(keyed.key(), locale, keyed.arguments().toArray());
    }
    if (label instanceof Label.Plain plain) {
      return plain.text();
    }
    Label.Named named = (Label.Named) label;
    return locale.getLanguage().equals("en") ? named.en() : named.ja();
  }

  public String word(String key, Locale locale, Object... arguments) {
    String word = words.getMessage(key, arguments, key, locale);
    return word == null ? key : word;
  }
}
