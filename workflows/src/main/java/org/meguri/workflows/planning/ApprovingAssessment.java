package org.meguri.workflows.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.meguri.command.assessment.AssessmentCommand.ApproveAssessment;
import org.meguri.command.assessment.AssessmentCommand.SendBackAssessment;
import org.meguri.command.assessment.AssessmentEvent.AssessmentDrafted;
import org.meguri.command.assessment.AssessmentEvent.OpinionAnswered;
import org.meguri.command.assessment.AssessmentId;
import org.meguri.command.commission.ReviewEvent.ReviewResolved;
import org.meguri.command.programme.ProgrammeFile;
import org.meguri.command.programme.Programmes;
import org.meguri.workflows.forms.Choices;
import org.meguri.workflows.forms.Entries;
import org.meguri.workflows.forms.Field;
import org.meguri.workflows.forms.Form;
import org.meguri.workflows.forms.Form.Line;
import org.meguri.workflows.forms.Form.Panel;
import org.meguri.workflows.forms.Label;
import org.meguri.workflows.papers.Papers;
import org.springframework.stereotype.Component;

/**
 * What the director sees and enters to approve an assessment of either kind; a departure from the
 * commission is reasoned.
 */
@Component
public class ApprovingAssessment {

  public static final String APPROVE = "APPROVE";
  private static final String SEND_BACK = "SEND_BACK";
  private static final String VERSION = "draftVersion";

  private final Papers papers;
  private final Programmes programmes;
  private final AssessmentPapers papersOf;

  ApprovingAssessment(Papers papers, Programmes programmes, AssessmentPapers papersOf) {
    this.papers = papers;
    this.programmes = programmes;
    this.papersOf = papersOf;
  }

  public Form form(AssessmentId assessment) {
    ProgrammeFile programme = programmes.current();
    int longest = programme.rules().maximumTextLength();
    AssessmentDrafted draft = papers.latest(assessment, AssessmentDrafted.class).orElseThrow();
    List<Panel> evidence = new ArrayList<>();
    evidence.addAll(papersOf.of(assessment));
    papers
        .about(assessment, ReviewResolved.class)
        .forEach(
            r ->
                evidence.add(
                    new Panel(
                        Label.key("evidence.resolution"),
                        List.of(
                            new Line(
                                Label.key("field.resolution"),
                                Label.key("resolution." + r.resolution())),
                            new Line(
                                Label.key("field.conditions"),
                                Objects.requireNonNullElse(r.conditions(), "")),
                            new Line(Label.key("field.minutes"), r.minutes())))));
    List<Line> answers =
        papers.all(assessment, OpinionAnswered.class).stream()
            .map(a -> new Line(Label.key("field.answer"), a.answer()))
            .toList();
    evidence.add(new Panel(Label.key("evidence.answers"), answers));
    return new Form(
        List.of(
            Field.version(VERSION, draft.version()),
            Field.longText("departureReason", Label.key("field.commissionDeparture"), longest)
                .optional()
                .when(Choices.FINDING, APPROVE),
            Field.longText("reason", Label.key("field.sendBackReason"), longest)
                .when(Choices.FINDING, SEND_BACK),
            Choices.finding(APPROVE, SEND_BACK)),
        evidence);
  }

  public Object decode(AssessmentId assessment, Entries entries) {
    int version = entries.whole(VERSION);
    return entries.text(Choices.FINDING).equals(APPROVE)
        ? new ApproveAssessment(assessment, version, entries.textOrNull("departureReason"))
        : new SendBackAssessment(assessment, version, entries.text("reason"));
  }
}
