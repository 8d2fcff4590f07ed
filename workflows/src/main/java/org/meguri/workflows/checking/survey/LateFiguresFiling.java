package org.meguri.workflows.checking.survey;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.meguri.command.Rule;
import org.meguri.command.programme.Programmes;
import org.meguri.command.survey.RoundId;
import org.meguri.command.survey.Rounds;
import org.meguri.command.survey.SurveyCommand.CorrectFigures;
import org.meguri.command.survey.SurveyCommand.SubmitFigures;
import org.meguri.command.survey.SurveyEvent.RoundOpened;
import org.meguri.command.survey.SurveyRefused;
import org.meguri.workflows.forms.Entries;
import org.meguri.workflows.forms.Field;
import org.meguri.workflows.forms.Filing;
import org.meguri.workflows.forms.Form;
import org.meguri.workflows.forms.Label;
import org.meguri.workflows.forms.Matter;
import org.meguri.workflows.papers.Papers;
import org.springframework.stereotype.Component;

/**
 * A source's figures for a round that is closed: sent for the first time, or in the place of what
 * stands; with the reason, and only while a late exception runs.
 */
@Component
class LateFiguresFiling implements Filing {

  private static final String REASON = "reason";

  private final FiguresForm figures;
  private final Rounds rounds;
  private final Papers papers;
  private final Programmes programmes;

  LateFiguresFiling(FiguresForm figures, Rounds rounds, Papers papers, Programmes programmes) {
    this.figures = figures;
    this.rounds = rounds;
    this.papers = papers;
    this.programmes = programmes;
  }

  @Override
  public String kind() {
    return "lateFigures";
  }

  /** While the round is open its figures are asked for by tasks, and come in through them. */
  @Override
  public Rule mayBeFiled(Matter matter) {
    return Rule.that(
        () -> rounds.isClosed(RoundId.of(matter.caseId())), SurveyRefused.ROUND_STILL_OPEN);
  }

  @Override
  public Form describe(Matter matter) {
    List<Field> fields = new ArrayList<>(figures.fields(round(matter), matter.part()));
    fields.add(
        Field.longText(
            REASON,
            Label.key("field.correctionReason"),
            programmes.current().rules().maximumTextLength()));
    return new Form(fields, List.of());
  }

  @Override
  public Object decode(Matter matter, Entries entries) {
    RoundAt at = round(matter);
    RoundId round = at.round();
    Map<String, BigDecimal> sent = figures.decode(at, matter.part(), entries);
    Map<String, String> why = figures.explanations(at, matter.part(), entries);
    int seen = entries.whole(FiguresForm.VERSION);
    String reason = entries.text(REASON);
    return figures.standing(at, matter.part()).isPresent()
        ? new CorrectFigures(round, matter.part(), seen, sent, why, reason, matter.today())
        : new SubmitFigures(round, matter.part(), seen, sent, why, reason, matter.today());
  }

  private RoundAt round(Matter matter) {
    return RoundAt.of(papers.latest(matter.caseId(), RoundOpened.class).orElseThrow());
  }
}
