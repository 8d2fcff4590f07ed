package org.meguri.workflows.checking.survey;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.meguri.command.programme.ProgrammeFile;
import org.meguri.command.programme.Programmes;
import org.meguri.command.survey.SurveyEvent.RoundOpened;
import org.meguri.workflows.forms.Evidences;
import org.meguri.workflows.forms.Field;
import org.meguri.workflows.forms.Form.Panel;
import org.meguri.workflows.forms.Label;
import org.meguri.workflows.papers.Papers;
import org.springframework.stereotype.Component;

/** What the sources of a round sent, source by source and in sum, as evidence. */
@Component
class RoundFigures {

  private final FiguresForm figures;
  private final Comparison comparison;
  private final Papers papers;
  private final Programmes programmes;

  RoundFigures(FiguresForm figures, Comparison comparison, Papers papers, Programmes programmes) {
    this.figures = figures;
    this.comparison = comparison;
    this.papers = papers;
    this.programmes = programmes;
  }

  List<Panel> panels(RoundAt at) {
    ProgrammeFile programme = programmes.current();
    Panel totals = Evidences.figures(Label.key("evidence.totals"), totals(at), programme);
    return Stream.concat(
            sources(at).stream()
                .map(source -> new Panel(called(at, source, programme), comparison.of(at, source))),
            Stream.of(totals))
        .toList();
  }

  /** Sums for the eye; the totals that count are taken when the round is closed. */
  private Map<String, BigDecimal> totals(RoundAt at) {
    Map<String, BigDecimal> totals = new TreeMap<>();
    for (String source : sources(at)) {
      figures
          .standing(at, source)
          .ifPresent(s -> s.figures().forEach((code, n) -> totals.merge(code, n, BigDecimal::add)));
    }
    return totals;
  }

  /** Organizations that sent figures; the bureau corrects its own at once. */
  List<Field.Option> correctable(RoundAt at) {
    ProgrammeFile programme = programmes.current();
    return sources(at).stream()
        .filter(source -> !at.isBureau(source))
        .filter(source -> figures.standing(at, source).isPresent())
        .map(source -> new Field.Option(source, called(at, source, programme)))
        .toList();
  }

  List<String> sources(RoundAt at) {
    return papers.latest(at.round(), RoundOpened.class).stream()
        .flatMap(
            r ->
                Stream.concat(
                    r.organizations().stream().map(o -> o.value()), Stream.of(r.bureau().value())))
        .toList();
  }

  static Label called(RoundAt at, String source, ProgrammeFile programme) {
    return at.isBureau(source)
        ? Label.key("bureau." + source)
        : Evidences.organization(programme, at.project().value(), source);
  }
}
