package org.meguri.workflows.checking.correction;

import java.util.List;
import java.util.stream.Stream;
import org.meguri.command.assessment.AssessmentId;
import org.meguri.command.assessment.Assessments;
import org.meguri.command.assessment.Published;
import org.meguri.command.evidence.Consideration;
import org.meguri.command.evidence.CorrectionCommand.ConsiderCorrection;
import org.meguri.command.evidence.DecisionKind;
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

/** The owner of the decision says whether it stands, with reasons. */
@Component
class ConsiderCorrectionForm implements TaskForm {

  private static final String OUTCOME = "outcome";
  private static final String REASON = "reason";

  private final CorrectionPapers papers;
  private final Programmes programmes;
  private final Published published;
  private final Assessments assessments;

  ConsiderCorrectionForm(
      CorrectionPapers papers,
      Programmes programmes,
      Published published,
      Assessments assessments) {
    this.papers = papers;
    this.programmes = programmes;
    this.published = published;
    this.assessments = assessments;
  }

  @Override
  public String element() {
    return "considerCorrection";
  }

  @Override
  public Form describe(TaskOnDesk task) {
    int longest = programmes.current().rules().maximumTextLength();
    return new Form(
        List.of(
            Field.choice(
                OUTCOME,
                Label.key("correction.outcome"),
                Choices.options("consideration", open(task).map(Enum::name))),
            Field.longText(REASON, Label.key("field.reason"), longest)),
        papers.of(task));
  }

  /** Only a published assessment is made anew, and only once at a time. */
  private Stream<Consideration> open(TaskOnDesk task) {
    boolean anew =
        !task.variable("decisionKind").equals(DecisionKind.ASSESSMENT.name())
            || isFree(AssessmentId.of(task.variable("decisionId")));
    return Stream.of(Consideration.values()).filter(it -> anew || it == Consideration.STANDS);
  }

  private boolean isFree(AssessmentId assessment) {
    return published.isPublished(assessment) && assessments.onRecord(assessment.next()).isEmpty();
  }

  @Override
  public Work decode(TaskOnDesk task, Entries entries) {
    Consideration outcome = entries.choice(OUTCOME, Consideration.class);
    return Work.of(
            new ConsiderCorrection(CorrectionPapers.id(task), outcome, entries.text(REASON)),
            "CONSIDERED")
        .with(OUTCOME, outcome.name());
  }
}
