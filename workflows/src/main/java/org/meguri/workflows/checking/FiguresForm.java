package org.meguri.workflows.checking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.meguri.command.programme.ProgrammeFile.Indicator;
import org.meguri.command.programme.Programmes;
import org.meguri.command.survey.SurveyEvent.FiguresCorrected;
import org.meguri.command.survey.SurveyEvent.FiguresSubmitted;
import org.meguri.workflows.forms.Entries;
import org.meguri.workflows.forms.Field;
import org.meguri.workflows.forms.Label;
import org.meguri.workflows.papers.Papers;
import org.springframework.stereotype.Component;

/** The figures of one source of a survey round: what is asked, what stands, what was entered. */
@Component
class FiguresForm {

  static final String VERSION = "figuresVersion";

  /** What a source sent last. */
  record Standing(int version, Map<String, BigDecimal> figures) {}

  private final Papers papers;
  private final Programmes programmes;

  FiguresForm(Papers papers, Programmes programmes) {
    this.papers = papers;
    this.programmes = programmes;
  }

  List<Field> fields(RoundAt at, String source) {
    Optional<Standing> standing = standing(at, source);
    List<Field> fields = new ArrayList<>();
    fields.add(Field.version(VERSION, standing.map(Standing::version).orElse(0)));
    for (Indicator indicator : asked(at, source)) {
      BigDecimal before = standing.map(s -> s.figures().get(indicator.code())).orElse(null);
      fields.add(
          Field.number(
                  field(indicator),
                  Label.named(indicator.name()),
                  Label.named(indicator.unit()),
                  indicator.whole(),
                  indicator.plausibleMaximum())
              .preset(before == null ? null : before.toPlainString()));
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

  /** The figures that stand, from the first submission or the last correction. */
  Optional<Standing> standing(RoundAt at, String source) {
    Optional<Standing> corrected =
        papers
            .latest(at.round(), FiguresCorrected.class, source)
            .map(c -> new Standing(c.version(), c.figures()));
    return corrected.or(
        () ->
            papers
                .latest(at.round(), FiguresSubmitted.class, source)
                .map(s -> new Standing(s.version(), s.figures())));
  }

  /** An organization answers the whole form, the bureau what it does itself. */
  private List<Indicator> asked(RoundAt at, String source) {
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
