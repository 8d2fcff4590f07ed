package org.meguri.workflows.planning;

import java.util.List;
import org.meguri.command.assessment.AssessmentCommand.ForwardAssessment;
import org.meguri.command.assessment.AssessmentCommand.SendBackAssessment;
import org.meguri.command.assessment.AssessmentEvent.AssessmentDrafted;
import org.meguri.command.assessment.AssessmentId;
import org.meguri.command.programme.ProgrammeFile;
import org.meguri.command.programme.Programmes;
import org.meguri.workflows.forms.Choices;
import org.meguri.workflows.forms.Entries;
import org.meguri.workflows.forms.Field;
import org.meguri.workflows.forms.Form;
import org.meguri.workflows.forms.Label;
import org.meguri.workflows.forms.TaskForm;
import org.meguri.workflows.forms.TaskOnDesk;
import org.meguri.workflows.forms.Work;
import org.meguri.workflows.papers.Papers;

/**
 * The director passes a drafted assessment to the commission or back to the officer; the same in
 * both kinds.
 */
public class DirectorReview implements TaskForm {

  private static final String FORWARD = "FORWARD";
  private static final String SEND_BACK = "SEND_BACK";
  private static final String VERSION = "draftVersion";

  private final String element;
  private final String assessmentVariable;
  private final Papers papers;
  private final Programmes programmes;
  private final AssessmentPapers evidence;

  public DirectorReview(
      String element,
      String assessmentVariable,
      Papers papers,
      Programmes programmes,
      AssessmentPapers evidence) {
    this.element = element;
    this.assessmentVariable = assessmentVariable;
    this.papers = papers;
    this.programmes = programmes;
    this.evidence = evidence;
  }

  @Override
  public String element() {
    return element;
  }

  @Override
  public Form describe(TaskOnDesk task) {
    ProgrammeFile programme = programmes.current();
    AssessmentDrafted draft =
        papers.latest(assessment(task), AssessmentDrafted.class).orElseThrow();
    return new Form(
        List.of(
            Field.version(VERSION, draft.version()),
            Field.longText(
                    "reason",
                    Label.key("field.sendBackReason"),
                    programme.rules().maximumTextLength())
                .when(Choices.FINDING, SEND_BACK),
            Choices.finding(FORWARD, SEND_BACK)),
        evidence.of(assessment(task)));
  }

  @Override
  public Work decode(TaskOnDesk task, Entries entries) {
    int version = entries.whole(VERSION);
    return entries.text(Choices.FINDING).equals(FORWARD)
        ? Work.of(new ForwardAssessment(assessment(task), version), FORWARD)
        : Work.of(
            new SendBackAssessment(assessment(task), version, entries.text("reason")), SEND_BACK);
  }

  private AssessmentId assessment(TaskOnDesk task) {
    return AssessmentId.of(task.variable(assessmentVariable));
  }
}
