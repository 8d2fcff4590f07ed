package org.meguri.workflows.checking.survey;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.meguri.command.activity.ActivityKind;
import org.meguri.command.activity.RecordedFigures;
import org.meguri.command.programme.ProgrammeFile.Indicator;
import org.meguri.command.programme.Programmes;
import org.meguri.command.survey.RoundPeriod;
import org.meguri.command.survey.SurveyEvent.FiguresCorrected;
import org.meguri.command.survey.SurveyEvent.FiguresSubmitted;
import org.meguri.command.survey.SurveyEvent.RoundOpened;
import org.meguri.workflows.forms.Entries;
import org.meguri.workflows.forms.Evidences;
import org.meguri.workflows.forms.Field;
import org.meguri.workflows.forms.Label;
import org.meguri.workflows.papers.Papers;
import org.springframework.stereotype.Component;

/** The figures of one source of a survey round: what is asked, what stands, what was entered. */
@Component
class FiguresForm {

  static final String VERSION = "figuresVersion";
  private static final String EXPLANATION = "explanation.";

  /** What a source sent last. */
  record Standing(
      int version,
      Map<String, BigDecimal> figures,
      Map<String, String> explanations,
      Map<String, BigDecimal> recorded) {}

  private final Papers papers;
  private final Programmes programmes;
  private final RecordedFigures field;

  FiguresForm(Papers papers, Programmes programmes, RecordedFigures field) {
    this.papers = papers;
    this.programmes = programmes;
    this.field = field;
  }

  List<Field> fields(RoundAt at, String source) {
    Optional<Standing> standing = standing(at, source);
    List<Field> fields = new ArrayList<>();
    fields.add(Field.version(VERSION, standing.map(Standing::version).orElse(0)));
    Map<String, BigDecimal> recorded = recorded(at, source);
    for (Indicator indicator : asked(at, source)) {
      BigDecimal preset =
          standing
              .map(s -> s.figures().get(indicator.code()))
              .orElse(recorded.get(indicator.code()));
      fields.add(
          Field.number(
                  field(indicator),
                  Label.named(indicator.name()),
                  Label.named(indicator.unit()),
                  indicator.whole(),
                  indicator.plausibleMaximum())
              .preset(preset == null ? null : preset.toPlainString()));
      if (ActivityKind.recordable().contains(indicator.code())) {
        fields.add(
            explanation(
                indicator,
                recorded.getOrDefault(indicator.code(), BigDecimal.ZERO),
                standing.map(s -> s.explanations().get(indicator.code())).orElse(null)));
      }
    }
    return fields;
  }

  Map<String, BigDecimal> decode(RoundAt at, String source, Entries entries) {
    Map<String, BigDecimal> figures = new LinkedHashMap<>();
    for (Indicator indicator : asked(at, source)) {
      figures.put(indicator.code(), entries.number(field(indicator)));
    }
    return figures;
  }

  /** Why figures differ from what was recorded, where something was said. */
  Map<String, String> explanations(RoundAt at, String source, Entries entries) {
    Map<String, String> explanations = new LinkedHashMap<>();
    for (Indicator indicator : asked(at, source)) {
      String said = entries.textOrNull(EXPLANATION + indicator.code());
      if (said != null) {
        explanations.put(indicator.code(), said);
      }
    }
    return explanations;
  }

  /** What the activities of the round's period add up to now. */
  Map<String, BigDecimal> recorded(RoundAt at, String source) {
    return papers
        .latest(at.round(), RoundOpened.class)
        .map(opened -> RoundPeriod.of(opened, programmes.current()))
        .map(period -> field.of(at.project(), source, period.from(), period.until()))
        .orElse(Map.of());
  }

  private static Field explanation(
      Indicator indicator, BigDecimal recorded, @Nullable String said) {
    return Field.text(
            EXPLANATION + indicator.code(),
            Label.key("field.explanation", Evidences.plain(recorded)))
        .optional()
        .preset(said);
  }

  /** The figures that stand, from the first submission or the last correction. */
  Optional<Standing> standing(RoundAt at, String source) {
    Optional<Standing> corrected =
        papers
            .latest(at.round(), FiguresCorrected.class, source)
            .map(c -> new Standing(c.version(), c.figures(), c.explanations(), c.recorded()));
    return corrected.or(
        () ->
            papers
                .latest(at.round(), FiguresSubmitted.class, source)
                .map(s -> new Standing(s.version(), s.figures(), s.explanations(), s.recorded())));
  }

  /** An organization answers the whole form, the bureau what it does itself. */
  List<Indicator> asked(RoundAt at, String source) {
    List<Indicator> form = programmes.current().formOf(at.project().value());
    if (!at.isBureau(source)) {
      return form;
    }
    List<String> own = programmes.current().bureauForm();
    return form.stream().filter(i -> own.contains(i.code())).toList();
  }

  private static String field(Indicator indicator) {
    return "figures." + indicator.code();
  }
}
