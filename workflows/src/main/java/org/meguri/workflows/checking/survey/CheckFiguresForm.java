package org.meguri.workflows.checking.survey;

import java.util.ArrayList;
import java.util.List;
import org.meguri.command.programme.ProgrammeFile;
import org.meguri.command.programme.Programmes;
import org.meguri.command.survey.RoundId;
import org.meguri.command.survey.SurveyCommand.AskCorrection;
import org.meguri.command.survey.SurveyCommand.ConfirmFigures;
import org.meguri.command.survey.SurveyEvent.RoundSentBack;
import org.meguri.workflows.forms.Choices;
import org.meguri.workflows.forms.Entries;
import org.meguri.workflows.forms.Field;
import org.meguri.workflows.forms.Form;
import org.meguri.workflows.forms.Form.Line;
import org.meguri.workflows.forms.Form.Panel;
import org.meguri.workflows.forms.Label;
import org.meguri.workflows.forms.TaskForm;
import org.meguri.workflows.forms.TaskOnDesk;
import org.meguri.workflows.forms.Work;
import org.meguri.workflows.papers.Papers;
import org.springframework.stereotype.Component;

/**
 * The bureau officer compares what all sources sent, and confirms it or asks one of them for a
 * correction.
 */
@Component
class CheckFiguresForm implements TaskForm {

  private static final String CLOSE = "CLOSE";
  private static final String ASK_CORRECTION = "ASK_CORRECTION";

  private final RoundFigures figures;
  private final Papers papers;
  private final Programmes programmes;

  CheckFiguresForm(RoundFigures figures, Papers papers, Programmes programmes) {
    this.figures = figures;
    this.papers = papers;
    this.programmes = programmes;
  }

  @Override
  public String element() {
    return "checkFigures";
  }

  @Override
  public Form describe(TaskOnDesk task) {
    ProgrammeFile programme = programmes.current();
    List<Panel> evidence = new ArrayList<>();
    papers
        .latest(task.variable("roundId"), RoundSentBack.class)
        .ifPresent(
            s ->
                evidence.add(
                    new Panel(
                        Label.key("evidence.sentBack"),
                        List.of(new Line(Label.key("field.reason"), s.reason())))));
    evidence.addAll(figures.panels(RoundAt.of(task)));
    return new Form(
        List.of(
            Field.choice("source", Label.key("field.source"), figures.correctable(RoundAt.of(task)))
                .when(Choices.FINDING, ASK_CORRECTION),
            Field.longText(
                    "reason", Label.key("field.reason"), programme.rules().maximumTextLength())
                .when(Choices.FINDING, ASK_CORRECTION),
            Choices.finding(CLOSE, ASK_CORRECTION)),
        evidence);
  }

  /** The process remembers whose figures are to be corrected. */
  @Override
  public Work decode(TaskOnDesk task, Entries entries) {
    RoundId round = RoundId.of(task.variable("roundId"));
    return entries.text(Choices.FINDING).equals(CLOSE)
        ? Work.of(new ConfirmFigures(round, task.today()), CLOSE)
        : Work.of(
                new AskCorrection(round, entries.text("source"), entries.text("reason")),
                ASK_CORRECTION)
            .with("correctionSource", entries.text("source"));
  }
}
