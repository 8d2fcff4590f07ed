package org.meguri.command.survey;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.meguri.command.Outcome;
import org.meguri.command.Rule;
import org.meguri.command.Text;
import org.meguri.command.activity.ActivityKind;
import org.meguri.command.activity.RecordedFigures;
import org.meguri.command.programme.Figure;
import org.meguri.command.programme.ProgrammeFile;
import org.meguri.command.programme.ProgrammeFile.Indicator;
import org.meguri.command.survey.SurveyEvent.RoundOpened;

/**
 * What a source reports beside what activities of the round's period were recorded for it: every
 * difference is explained. Names the first figure that is not.
 */
record Beside(
    Map<String, BigDecimal> figures,
    Map<String, BigDecimal> recorded,
    Map<String, String> explanations,
    int longest)
    implements Rule {

  static Beside of(
      RoundOpened round,
      String source,
      Map<String, BigDecimal> figures,
      Map<String, String> explanations,
      ProgrammeFile programme,
      RecordedFigures field) {
    RoundPeriod period = RoundPeriod.of(round, programme);
    Map<String, BigDecimal> found =
        field.of(round.project(), source, period.from(), period.until());
    Set<String> recordable = ActivityKind.recordable();
    Map<String, BigDecimal> recorded = new TreeMap<>();
    for (Indicator line : Sources.formOf(round, source, programme)) {
      if (recordable.contains(line.code())) {
        recorded.put(line.code(), Figure.plain(found.getOrDefault(line.code(), BigDecimal.ZERO)));
      }
    }
    return new Beside(figures, recorded, explanations, programme.rules().maximumTextLength());
  }

  @Override
  public Optional<Outcome> refusal() {
    return Rule.all(differing().stream().map(this::explained).toList()).refusal();
  }

  /** The explanations of what differs; one of a figure that agrees would mislead. */
  Map<String, String> needed() {
    Map<String, String> needed = new TreeMap<>();
    for (String code : differing()) {
      String explanation = explanations.get(code);
      if (explanation != null && !explanation.isBlank()) {
        needed.put(code, explanation);
      }
    }
    return needed;
  }

  private List<String> differing() {
    return recorded.keySet().stream()
        .filter(
            code -> figures.getOrDefault(code, BigDecimal.ZERO).compareTo(recorded.get(code)) != 0)
        .toList();
  }

  private Rule explained(String code) {
    return Text.given(
        "explanation." + code,
        explanations.get(code),
        longest,
        SurveyRefused.DIFFERENCE_UNEXPLAINED,
        SurveyRefused.TEXT_TOO_LONG);
  }
}
