package org.meguri.query.casepage;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.meguri.command.programme.ProgrammeFile;
import org.meguri.command.programme.ProgrammeFile.Name;
import org.meguri.command.programme.Programmes;
import org.meguri.query.frame.Languages;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * What the programme file calls its indicators, organizations and parts; a code where it is silent.
 */
@Component
public class ProgrammeWords {

  private final Programmes programmes;

  ProgrammeWords(Programmes programmes) {
    this.programmes = programmes;
  }

  /** An indicator's name. */
  public String indicator(String code) {
    return from(file -> file.indicator(code).map(i -> in(i.name()))).orElse(code);
  }

  /**
   * What a target is for: its indicator, or what measures it where that is of a kind of its own.
   */
  public String aim(String indicator, @Nullable String measuredBy) {
    boolean known = from(file -> file.indicator(indicator)).isPresent();
    return indicator(known || measuredBy == null ? indicator : measuredBy);
  }

  /** An indicator's unit. */
  public String unit(String code) {
    return from(file -> file.indicator(code).map(i -> in(i.unit()))).orElse("");
  }

  /** A part of a project: an area or a field of industry. */
  public String section(String project, @Nullable String code) {
    if (code == null) {
      return "";
    }
    return from(file ->
            file.project(project).stream()
                .flatMap(entry -> entry.sections().stream())
                .filter(section -> section.code().equals(code))
                .findFirst()
                .map(section -> in(section.name())))
        .orElse(code);
  }

  /** The programme in use. */
  public Optional<ProgrammeFile> programme() {
    return programmes.inUse();
  }

  /** A name in the reader's language. */
  public String in(@Nullable Name name) {
    if (name == null) {
      return "";
    }
    return isEnglish() ? name.en() : name.ja();
  }

  /** One of two texts, in the reader's language. */
  public String in(String english, String japanese) {
    return isEnglish() ? english : japanese;
  }

  private <T> Optional<T> from(Function<ProgrammeFile, Optional<T>> question) {
    return programmes.inUse().flatMap(question);
  }

  private static boolean isEnglish() {
    Locale locale = LocaleContextHolder.getLocale();
    return Languages.of(locale).equals("en");
  }
}
