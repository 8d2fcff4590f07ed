package org.meguri.workflows.checking.correction;

import java.util.List;
import org.meguri.command.evidence.CorrectionCommand.ConfirmCorrection;
import org.meguri.command.evidence.CorrectionCommand.SendBackCorrection;
import org.meguri.command.programme.Programmes;
import org.meguri.workflows.forms.Choices;
import org.meguri.workflows.forms.Entries;
import org.meguri.workflows.forms.Field;
import org.meguri.workflows.forms.Form;
import org.meguri.workflows.forms.Label;
import org.meguri.workflows.forms.TaskForm;
import org.meguri.workflows.forms.TaskOnDesk;
import org.meguri.workflows.forms.Work;
import org.springframework.stereotype.Component;

/** The director confirms what the officer made of the correction, or sends it back. */
@Component
class ConfirmCorrectionForm implements TaskForm {

  private static final String APPROVE = "APPROVE";
  private static final String SEND_BACK = "SEND_BACK";
  private static final String REASON = "reason";

  private final CorrectionPapers papers;
  private final Programmes programmes;

  ConfirmCorrectionForm(CorrectionPapers papers, Programmes programmes) {
    this.papers = papers;
    this.programmes = programmes;
  }

  @Override
  public String element() {
    return "confirmCorrection";
  }

  @Override
  public Form describe(TaskOnDesk task) {
    int longest = programmes.current().rules().maximumTextLength();
    return new Form(
        List.of(
            Field.longText(REASON, Label.key("field.sendBackReason"), longest)
                .when(Choices.FINDING, SEND_BACK),
            Choices.finding(APPROVE, SEND_BACK)),
        papers.of(task));
  }

  @Override
  public Work decode(TaskOnDesk task, Entries entries) {
    return entries.text(Choices.FINDING).equals(APPROVE)
        ? Work.of(new ConfirmCorrection(CorrectionPapers.id(task), task.today()), APPROVE)
        : Work.of(
            new SendBackCorrection(CorrectionPapers.id(task), entries.text(REASON)), SEND_BACK);
  }
}
