package org.meguri.workflows.checking.survey;

import java.util.List;
import org.meguri.command.programme.Programmes;
import org.meguri.command.survey.RoundId;
import org.meguri.command.survey.SurveyCommand.CloseRound;
import org.meguri.command.survey.SurveyCommand.GrantLateException;
import org.meguri.command.survey.SurveyCommand.RefuseLateException;
import org.meguri.command.survey.SurveyCommand.SendBackRound;
import org.meguri.workflows.forms.Choices;
import org.meguri.workflows.forms.Entries;
import org.meguri.workflows.forms.Field;
import org.meguri.workflows.forms.Form;
import org.meguri.workflows.forms.Label;
import org.meguri.workflows.forms.TaskForm;
import org.meguri.workflows.forms.TaskOnDesk;
import org.meguri.workflows.forms.Work;
import org.springframework.stereotype.Component;

/**
 * What the bureau's director decides about a round: to close it, and whether somebody may still
 * send figures late.
 */
final class ClosingForms {

  private ClosingForms() {}

  /** The director closes the round or sends it back to be checked again. */
  @Component
  static class Close implements TaskForm {

    private static final String CLOSE = "CLOSE";
    private static final String SEND_BACK = "SEND_BACK";

    private final RoundFigures figures;
    private final Programmes programmes;

    Close(RoundFigures figures, Programmes programmes) {
      this.figures = figures;
      this.programmes = programmes;
    }

    @Override
    public String element() {
      return "closeRound";
    }

    @Override
    public Form describe(TaskOnDesk task) {
      return new Form(
          List.of(
              Field.longText(
                      "reason",
                      Label.key("field.sendBackReason"),
                      programmes.current().rules().maximumTextLength())
                  .when(Choices.FINDING, SEND_BACK),
              Choices.finding(CLOSE, SEND_BACK)),
          figures.panels(RoundAt.of(task)));
    }

    @Override
    public Work decode(TaskOnDesk task, Entries entries) {
      RoundId round = RoundId.of(task.variable("roundId"));
      return entries.text(Choices.FINDING).equals(CLOSE)
          ? Work.of(new CloseRound(round, task.today()), CLOSE)
          : Work.of(new SendBackRound(round, entries.text("reason")), SEND_BACK);
    }
  }

  /** The window is over and figures are missing: more time with a reason, or not. */
  @Component
  static class Late implements TaskForm {

    private static final String GRANT = "GRANT";
    private static final String REFUSE = "REFUSE";

    private final RoundFigures figures;
    private final Programmes programmes;

    Late(RoundFigures figures, Programmes programmes) {
      this.figures = figures;
      this.programmes = programmes;
    }

    @Override
    public String element() {
      return "grantLateException";
    }

    @Override
    public Form describe(TaskOnDesk task) {
      return new Form(
          List.of(
              Field.date("until", Label.key("field.until")).when(Choices.FINDING, GRANT),
              Field.longText(
                  "reason",
                  Label.key("field.reason"),
                  programmes.current().rules().maximumTextLength()),
              Choices.finding(GRANT, REFUSE)),
          figures.panels(RoundAt.of(task)));
    }

    @Override
    public Work decode(TaskOnDesk task, Entries entries) {
      RoundId round = RoundId.of(task.variable("roundId"));
      return entries.text(Choices.FINDING).equals(GRANT)
          ? Work.of(
              new GrantLateException(
                  round, entries.date("until"), entries.text("reason"), task.today()),
              GRANT)
          : Work.of(new RefuseLateException(round, entries.text("reason")), REFUSE);
    }
  }
}
