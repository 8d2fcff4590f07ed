package org.meguri.workflows.checking;

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
import org.meguri.workflows.forms.TaskOnDesk;
import org.meguri.workflows.papers.Papers;
import org.springframework.stereotype.Component;

/** What the sources of a round sent, source by source and in sum, as evidence. */
@Component
class RoundFigures {

  private final FiguresForm figures;
  private final Papers papers;
  private final Programmes programmes;

  RoundFigures(FiguresForm figures, Papers papers, Programmes programmes) {
    this.figures = figures;
    this.papers = papers;
    this.programmes = programmes;
  }

  List<Panel> panels(TaskOnDesk task) {
    ProgrammeFile programme = programmes.current();
    Panel totals = Evidences.figures(Label.key("evidence.totals"), totals(task), programme);
    return Stream.concat(
            sources(task).stream()
                .map(
                    source ->
                        Evidences.figures(
                            called(task, source, programme),
                            figures
                                .standing(task, source)
                                .map(FiguresForm.Standing::figures)
                                .orElse(Map.of()),
                            programme)),
            Stream.of(totals))
        .toList();
  }

  /** Sums for the eye; the totals that count are taken when the round is closed. */
  private Map<String, BigDecimal> totals(TaskOnDesk task) {
    Map<String, BigDecimal> totals = new TreeMap<>();
    for (String source : sources(task)) {
      figures
          .standing(task, source)
          .ifPresent(s -> s.figures().forEach((code, n) -> totals.merge(code, n, BigDecimal::add)));
    }
    return totals;
  }

  /** Organizations that sent figures; the bureau corrects its own at once. */
  List<Field.Option> correctable(TaskOnDesk task) {
    ProgrammeFile programme = programmes.current();
    return sources(task).stream()
        .filter(source -> !source.equals(task.bureau().value()))
        .filter(source -> figures.standing(task, source).isPresent())
        .map(source -> new Field.Option(source, called(task, source, programme)))
        .toList();
  }

  private List<String> sources(TaskOnDesk task) {
    return papers.latest(task.variable("roundId"), RoundOpened.class).stream()
        .flatMap(
            r ->
                Stream.concat(
                    r.organizations().stream().map(o -> o.value()), Stream.of(r.bureau().value())))
        .toList();
  }

  private static Label called(TaskOnDesk task, String source, ProgrammeFile programme) {
    return source.equals(task.bureau().value())
        ? Label.key("bureau." + source)
        : Evidences.organization(programme, task.project().value(), source);
  }
}
