package org.meguri.workflows.doing.member;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.meguri.command.member.RowError;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What is wrong with a list, in words; the first hundred errors, and how many there are. */
@Component
class ListErrors {
  private static final int SHOWN = 100;
  private final MessageSource words;

  ListErrors(MessageSource words) {
    this.words = words;
  }

  /** Line and column count from 1; 0 where the whole file or line is meant. */
  record Line(
      int line, int column, String field, String rule, String detail, Map<String, String> facts) {}

  List<Line> shown(List<RowError> errors, Locale locale) {
    return errors.stream().limit(SHOWN).map(error -> line(error, locale)).toList();
  }

  private Line line(RowError error, Locale locale) {
    String text = words.getMessage("refused." + error.rule(), null, error.rule(), locale);
    return new Line(
        error.line(),
        error.column(),
        error.field(),
        error.rule(),
        text == null ? error.rule() : text,
        error.facts());
  }
}
