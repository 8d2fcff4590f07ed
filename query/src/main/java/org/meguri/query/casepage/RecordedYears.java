package org.meguri.query.casepage;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.PersonId;
import org.meguri.command.programme.Programmes;
import org.meguri.command.survey.SurveyWindow;
import org.meguri.query.access.When;
import org.meguri.query.casefile.ProjectCase;
import org.meguri.query.casefile.Round;
import org.meguri.query.cases.CaseActions;
import org.meguri.query.field.RecordedInField;
import org.meguri.query.layout.Writing;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** What was recorded in the field, year by year, beside what the rounds reported. */
@Component
class RecordedYears {

  private final RecordedInField field;
  private final Programmes programmes;
  private final ProgrammeWords words;
  private final Writing fmt;
  private final ObjectProvider<CaseActions> actions;

  RecordedYears(
      RecordedInField field,
      Programmes programmes,
      ProgrammeWords words,
      Writing fmt,
      ObjectProvider<CaseActions> actions) {
    this.field = field;
    this.programmes = programmes;
    this.words = words;
    this.fmt = fmt;
    this.actions = actions;
  }

  /** One fiscal year. */
  public record Year(int fiscalYear, List<Line> lines) {}

  /** One indicator; empty where a round reported nothing of it. */
  public record Line(String name, String unit, String recorded, String winter, String spring) {}

  /** The years in which something was recorded, the latest first. */
  List<Year> of(ProjectCase found, When when) {
    int startMonth = programmes.inUse().map(p -> p.fiscalYearStartMonth()).orElse(4);
    return field
        .byYear(found.project(), found.position(), when.trueOn(), startMonth)
        .entrySet()
        .stream()
        .map(year -> new Year(year.getKey(), lines(found, year.getKey(), year.getValue())))
        .toList();
  }

  /** What the reader can record about this project from its page. */
  List<CaseActions.Action> actions(PersonId reader, String project) {
    return actions.stream()
        .flatMap(all -> all.onList(reader, "activity").stream())
        .map(
            each ->
                new CaseActions.Action(
                    each.label(),
                    UriComponentsBuilder.fromUriString(each.href())
                        .queryParam("about", project)
                        .build()
                        .encode()
                        .toUriString()))
        .toList();
  }

  private List<Line> lines(ProjectCase found, int year, Map<String, BigDecimal> recorded) {
    return new TreeSet<>(recorded.keySet())
        .stream()
            .map(
                code ->
                    new Line(
                        words.indicator(code),
                        words.unit(code),
                        fmt.number(recorded.get(code)),
                        reported(found, year, SurveyWindow.WINTER, code),
                        reported(found, year, SurveyWindow.SPRING, code)))
            .toList();
  }

  private String reported(ProjectCase found, int year, SurveyWindow window, String code) {
    @Nullable BigDecimal total =
        found.rounds().values().stream()
            .filter(round -> round.fiscalYear() == year && round.window() == window)
            .filter(round -> !round.figures().isEmpty())
            .map(Round::totals)
            .map(totals -> totals.get(code))
            .filter(java.util.Objects::nonNull)
            .findFirst()
            .orElse(null);
    return total == null ? "" : fmt.number(total);
  }
}
