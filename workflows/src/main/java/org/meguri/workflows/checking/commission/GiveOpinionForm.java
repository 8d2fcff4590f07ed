package org.meguri.workflows.checking.commission;

import java.util.List;
import org.meguri.command.assessment.AssessmentId;
import org.meguri.command.commission.ConflictKind;
import org.meguri.command.commission.Conflicts;
import org.meguri.command.commission.Recommendation;
import org.meguri.command.commission.ReviewCommand.DeclineReview;
import org.meguri.command.commission.ReviewCommand.SubmitOpinion;
import org.meguri.command.commission.ReviewId;
import org.meguri.command.programme.Programmes;
import org.meguri.workflows.forms.Choices;
import org.meguri.workflows.forms.Entries;
import org.meguri.workflows.forms.Field;
import org.meguri.workflows.forms.Form;
import org.meguri.workflows.forms.Form.Panel;
import org.meguri.workflows.forms.Label;
import org.meguri.workflows.forms.TaskForm;
import org.meguri.workflows.forms.TaskOnDesk;
import org.meguri.workflows.forms.Work;
import org.meguri.workflows.planning.AssessmentPapers;
import org.springframework.stereotype.Component;

/**
 * A reviewer's opinion, blind until all are in; or the declaration of a conflict, which ends the
 * part they take.
 */
@Component
class GiveOpinionForm implements TaskForm {

  private static final String OPINION = "OPINION";
  private static final String DECLINE = "DECLINE";

  private final AssessmentPapers evidence;
  private final Programmes programmes;
  private final Conflicts conflicts;

  GiveOpinionForm(AssessmentPapers evidence, Programmes programmes, Conflicts conflicts) {
    this.conflicts = conflicts;
    this.evidence = evidence;
    this.programmes = programmes;
  }

  @Override
  public String element() {
    return "giveOpinion";
  }

  @Override
  public Form describe(TaskOnDesk task) {
    int longest = programmes.current().rules().maximumTextLength();
    return new Form(
        List.of(
            Field.choice(
                    "recommendation",
                    Label.key("field.recommendation"),
                    Choices.of("recommendation", Recommendation.class))
                .when(Choices.FINDING, OPINION),
            Field.longText("text", Label.key("field.opinion"), longest)
                .when(Choices.FINDING, OPINION),
            Field.longText("conditions", Label.key("field.conditions"), longest)
                .when("recommendation", Recommendation.APPROVE_WITH_CONDITIONS.name()),
            Field.choice(
                    "conflict",
                    Label.key("field.conflict"),
                    Choices.of("conflict", ConflictKind.class))
                .under(Label.key("field.group.decline"))
                .when(Choices.FINDING, DECLINE),
            Field.longText("reason", Label.key("field.conflictReason"), longest)
                .when(Choices.FINDING, DECLINE),
            Choices.finding(OPINION, DECLINE)),
        papersFor(task));
  }

  /**
   * Nothing of the case while a conflict stands (rule 3): then all there is to do is to decline.
   */
  private List<Panel> papersFor(TaskOnDesk task) {
    if (conflicts.standsBetween(task.person(), task.project(), task.today())) {
      return List.of();
    }
    return evidence.of(AssessmentId.of(task.variable("assessmentId")));
  }

  @Override
  public Work decode(TaskOnDesk task, Entries entries) {
    ReviewId review = ReviewId.of(task.variable("reviewId"));
    if (entries.text(Choices.FINDING).equals(DECLINE)) {
      return Work.of(
          new DeclineReview(
              review,
              task.person(),
              entries.choice("conflict", ConflictKind.class),
              entries.text("reason")),
          DECLINE);
    }
    return Work.of(
        new SubmitOpinion(
            review,
            task.person(),
            entries.choice("recommendation", Recommendation.class),
            entries.text("text"),
            entries.textOrNull("conditions")),
        OPINION);
  }
}
