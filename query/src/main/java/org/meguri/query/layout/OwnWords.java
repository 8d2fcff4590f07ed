package org.meguri.query.layout;

import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.meguri.command.programme.ProgrammeFile;
import org.meguri.command.programme.ProgrammeFile.Name;
import org.meguri.command.programme.ProgrammeFile.Named;
import org.meguri.command.programme.ProgrammeFile.Window;

/**
 * What a programme calls its bureaus, industries, survey windows, criteria, marks and grades, and
 * whatever else it has a word of its own for, by the keys the product knows these by.
 */
final class OwnWords {
  private static final List<String> BEGINNINGS =
      List.of(
          "bureau.", "industry.", "window.", "criterion.", "mark.", "grade.", "evidence.reported.");

  private final ProgrammeFile programme;
  private final Map<String, Name> words = new HashMap<>();
  private final Map<String, Name> sentences = new HashMap<>();

  OwnWords(ProgrammeFile programme) {
    this.programme = programme;
    programme.bureaus().forEach(b -> words.put("bureau." + b.id(), b.name()));
    programme.industries().forEach(i -> words.put("industry." + i.code(), i.name()));
    programme.criteria().forEach(c -> words.put("criterion." + c.number(), c.name()));
    named("mark.", programme.marks());
    named("grade.", programme.grades());
    programme.windows().forEach(this::window);
    programme.words().forEach(own -> words.put(own.key(), new Name(own.en(), own.ja())));
  }

  boolean areOf(ProgrammeFile file) {
    return programme == file;
  }

  /** The word itself. */
  @Nullable String in(String key, Locale locale) {
    Name name = words.get(key);
    return name == null ? null : spoken(name, locale);
  }

  /**
   * The word, or the sentence that takes arguments, in the form that {@code MessageFormat} reads.
   */
  @Nullable String pattern(String key, Locale locale) {
    Name sentence = sentences.get(key);
    String word = in(key, locale);
    return sentence != null ? spoken(sentence, locale) : word == null ? null : quoted(word);
  }

  private static String spoken(Name name, Locale locale) {
    return locale.getLanguage().equals("en") ? name.en() : name.ja();
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  private void named(String beginning, List<Named> list) {
    list.forEach(each -> words.put(beginning + each.code(), each.name()));
  }

  private void window(Window window) {
    Name name = window.name();
    if (name != null) {
      words.put("window." + window.code(), name);
      words.put(
          "window." + window.code() + ".long",
          new Name(
              "%s follow-up survey (%s)".formatted(name.en(), english(window)),
              "%sフォローアップ調査(%s月)".formatted(name.ja(), japanese(window))));
      sentences.put(
          "evidence.reported." + window.code(),
          new Name("FY{0}, " + quoted(name.en()) + " survey", "{0}年度 " + quoted(name.ja()) + "調査"));
    }
  }

  private static String english(Window window) {
    String opens = window.opens().getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    String closes = window.closes().getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    return opens.equals(closes) ? opens : opens + " to " + closes;
  }

  private static String japanese(Window window) {
    int opens = window.opens().getMonthValue();
    int closes = window.closes().getMonthValue();
    return opens == closes ? Integer.toString(opens) : opens + "〜" + closes;
  }

  /** Whether a programme could have a word of its own for that, so that it is worth asking. */
  static boolean mayName(String key) {
    return NAMEABLE.contains(key) || BEGINNINGS.stream().anyMatch(key::startsWith);
  }

  /** As the programme file's schema lists them. */
  static final List<String> NAMEABLE =
      List.of(
          "product.subtitle",
          "footer.product",
          "login.lead",
          "bureau.policy-group",
          "role.POLICY_OFFICER",
          "role.POLICY_DIRECTOR",
          "candidate.policy.officer",
          "candidate.policy.director",
          "case.column.bureau",
          "project.column.bureau",
          "task.filter.bureau",
          "designation.bureau",
          "council.bureau",
          "status.measureOwner.MINISTRY",
          "project.decision",
          "origin.SOURCE.long");
}
