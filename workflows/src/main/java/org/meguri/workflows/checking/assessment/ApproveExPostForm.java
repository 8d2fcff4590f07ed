package org.meguri.workflows.checking.assessment;

import org.meguri.command.assessment.AssessmentId;
import org.meguri.workflows.forms.Choices;
import org.meguri.workflows.forms.Entries;
import org.meguri.workflows.forms.Form;
import org.meguri.workflows.forms.TaskForm;
import org.meguri.workflows.forms.TaskOnDesk;
import org.meguri.workflows.forms.Work;
import org.meguri.workflows.planning.ApprovingAssessment;
import org.springframework.stereotype.Component;

/** The director approves the ex-post assessment or sends it back to the officer. */
@Component
class ApproveExPostForm implements TaskForm {

  private final ApprovingAssessment approving;

  ApproveExPostForm(ApprovingAssessment approving) {
    this.approving = approving;
  }

  @Override
  public String element() {
    return "approveExPost";
  }

  @Override
  public Form describe(TaskOnDesk task) {
    return approving.form(assessment(task));
  }

  @Override
  public Work decode(TaskOnDesk task, Entries entries) {
    return Work.of(approving.decode(assessment(task), entries), entries.text(Choices.FINDING));
  }

  private static AssessmentId assessment(TaskOnDesk task) {
    return AssessmentId.of(task.variable("exPostId"));
  }
}
