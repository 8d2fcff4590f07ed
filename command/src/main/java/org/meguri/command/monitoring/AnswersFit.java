package org.meguri.command.monitoring;

import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.meguri.command.Outcome;
import org.meguri.command.Rule;
import org.meguri.command.Text;
import org.meguri.command.programme.Monitoring.Kind;
import org.meguri.command.programme.Monitoring.Question;
import org.meguri.command.programme.Monitoring.Questionnaire;

/**
 * Every question that must be is answered, no other is, and each with an answer that can be. Names
 * the first that is not.
 */
record AnswersFit(Questionnaire questionnaire, Map<String, String> entries) implements Rule {

  @Override
  public Optional<Outcome> refusal() {
    return nothingElse()
        .and(Rule.all(questionnaire.questions().stream().map(this::fits).toList()))
        .refusal();
  }

  /** The options chosen, by question. */
  Map<String, String> choices() {
    return given(Kind.CHOICE);
  }

  /** The figures entered, by question; only where they fit. */
  Map<String, Integer> counts() {
    Map<String, Integer> counts = new TreeMap<>();
    given(Kind.COUNT).forEach((code, entry) -> counts.put(code, Integer.valueOf(plain(entry))));
    return counts;
  }

  /** The texts written, by question. */
  Map<String, String> texts() {
    return given(Kind.TEXT);
  }

  private Map<String, String> given(Kind kind) {
    Map<String, String> given = new TreeMap<>();
    for (Question question : questionnaire.questions()) {
      String entry = entry(question);
      if (question.kind() == kind && !entry.isEmpty()) {
        given.put(question.code(), entry);
      }
    }
    return given;
  }

  private Rule nothingElse() {
    return new TreeSet<>(entries.keySet())
        .stream()
            .filter(code -> questionnaire.question(code).isEmpty())
            .findFirst()
            .map(code -> Rule.that(false, MonitoringRefused.QUESTION_UNKNOWN, "field", code))
            .orElse(Optional::empty);
  }

  private Rule fits(Question question) {
    String entry = entry(question);
    if (entry.isEmpty()) {
      return Rule.that(
          !question.required(), MonitoringRefused.ANSWER_MISSING, "field", question.code());
    }
    return switch (question.kind()) {
      case CHOICE ->
          Rule.that(
              question.options().stream().anyMatch(o -> o.code().equals(entry)),
              MonitoringRefused.OPTION_UNKNOWN,
              "field",
              question.code());
      case COUNT -> counts(question, plain(entry));
      case TEXT ->
          Text.atMost(question.code(), entry, question.limit(), MonitoringRefused.TEXT_TOO_LONG);
    };
  }

  private static Rule counts(Question question, String figure) {
    String field = question.code();
    String limit = Integer.toString(question.limit());
    return Rule.that(figure.matches("-?[0-9]+"), MonitoringRefused.NUMBER_EXPECTED, "field", field)
        .and(Rule.that(!figure.startsWith("-"), MonitoringRefused.FIGURE_NEGATIVE, "field", field))
        .and(
            () -> figure.length() < 10 && Integer.parseInt(figure) <= question.limit(),
            MonitoringRefused.FIGURE_ABSURD,
            "field",
            field,
            "limit",
            limit);
  }

  private String entry(Question question) {
    return entries.getOrDefault(question.code(), "").strip();
  }

  /** As an office writes it: wide digits and thousands separators are taken. */
  private static String plain(String entry) {
    return Normalizer.normalize(entry, Normalizer.Form.NFKC).replace(",", "").strip();
  }
}
