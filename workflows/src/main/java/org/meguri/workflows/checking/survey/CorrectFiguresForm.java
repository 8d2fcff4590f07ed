package org.meguri.workflows.checking.survey;

import java.util.ArrayList;
import java.util.List;
import org.meguri.command.programme.Programmes;
import org.meguri.command.survey.RoundId;
import org.meguri.command.survey.SurveyCommand.CorrectFigures;
import org.meguri.command.survey.SurveyEvent.CorrectionAsked;
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

/** A source corrects the figures it was asked about, and says why. */
@Component
class CorrectFiguresForm implements TaskForm {

  private final FiguresForm figures;
  private final Papers papers;
  private final Programmes programmes;

  CorrectFiguresForm(FiguresForm figures, Papers papers, Programmes programmes) {
    this.figures = figures;
    this.papers = papers;
    this.programmes = programmes;
  }

  @Override
  public String element() {
    return "correctFigures";
  }

  @Override
  public Form describe(TaskOnDesk task) {
    List<Field> fields = new ArrayList<>(figures.fields(RoundAt.of(task), source(task)));
    fields.add(
        Field.longText(
            "reason",
            Label.key("field.correctionReason"),
            programmes.current().rules().maximumTextLength()));
    List<Panel> evidence =
        papers.latest(task.variable("roundId"), CorrectionAsked.class, source(task)).stream()
            .map(
                asked ->
                    new Panel(
                        Label.key("evidence.correctionAsked"),
                        List.of(new Line(Label.key("field.reason"), asked.reason()))))
            .toList();
    return new Form(fields, evidence);
  }

  @Override
  public Work decode(TaskOnDesk task, Entries entries) {
    return Work.of(
        new CorrectFigures(
            RoundId.of(task.variable("roundId")),
            source(task),
            entries.whole(FiguresForm.VERSION),
            figures.decode(RoundAt.of(task), source(task), entries),
            figures.explanations(RoundAt.of(task), source(task), entries),
            entries.text("reason"),
            task.today()),
        "CORRECTED");
  }

  private static String source(TaskOnDesk task) {
    return task.variable("correctionSource");
  }
}
