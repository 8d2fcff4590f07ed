package org.meguri.workflows.checking.monitoring;

import java.util.List;
import java.util.Map;
import org.meguri.command.programme.Monitoring.Questionnaire;
import org.meguri.command.programme.ProgrammeFile.Name;
import org.springframework.stereotype.Component;

/** A questionnaire in one language with what was entered, as the page lays it out. */
@Component
class QuestionnaireView {

  /** The whole sheet. */
  public record Sheet(String title, String lead, List<Line> lines) {}

  /** One question; {@code limit} is the highest figure or the longest text. */
  public record Line(
      int number,
      String code,
      String kind,
      String text,
      boolean required,
      int limit,
      List<Choice> choices,
      String entry) {}

  /** One answer to choose. */
  public record Choice(String code, String name, boolean chosen) {}

  Sheet of(Questionnaire questionnaire, Map<String, String> entries, boolean english) {
    List<Line> lines = new java.util.ArrayList<>();
    questionnaire
        .questions()
        .forEach(
            question -> {
              String entry = entries.getOrDefault(question.code(), "");
              lines.add(
                  new Line(
                      lines.size() + 1,
                      question.code(),
                      question.kind().name(),
                      in(question.text(), english),
                      question.required(),
                      question.limit(),
                      question.options().stream()
                          .map(
                              o ->
                                  new Choice(
                                      o.code(), in(o.name(), english), o.code().equals(entry)))
                          .toList(),
                      entry));
            });
    return new Sheet(in(questionnaire.title(), english), in(questionnaire.lead(), english), lines);
  }

  /** The question's text; empty for none of them. */
  String asked(Questionnaire questionnaire, String code, boolean english) {
    return questionnaire.question(code).map(q -> in(q.text(), english)).orElse("");
  }

  private static String in(Name name, boolean english) {
    return english ? name.en() : name.ja();
  }
}
