package org.meguri.workflows.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.meguri.command.assessment.AssessmentCommand.ApproveAssessment;
import org.meguri.command.assessment.AssessmentCommand.SendBackAssessment;
import org.meguri.command.assessment.AssessmentEvent.AssessmentDrafted;
import org.meguri.command.assessment.AssessmentEvent.OpinionAnswered;
import org.meguri.command.assessment.AssessmentId;
import org.meguri.command.commission.OpinionId;
import org.meguri.command.commission.ReviewEvent.OpinionSubmitted;
import org.meguri.command.commission.ReviewEvent.ReviewOpened;
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
    evidence.add(new Panel(Label.key("evidence.answers"), answers(assessment)));
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

  /** Each opinion and, beneath it, what was answered. */
  private List<Line> answers(AssessmentId assessment) {
    Map<OpinionId, String> answers =
        papers.all(assessment, OpinionAnswered.class).stream()
            .collect(Collectors.toMap(OpinionAnswered::opinion, OpinionAnswered::answer));
    List<Line> lines = new ArrayList<>();
    int number = 0;
    for (ReviewOpened review : papers.about(assessment, ReviewOpened.class)) {
      for (OpinionSubmitted opinion : papers.all(review.review(), OpinionSubmitted.class)) {
        number++;
        lines.add(
            new Line(Label.key("field.opinionNumber", Integer.toString(number)), opinion.text()));
        lines.add(new Line(Label.key("field.answer"), answers.getOrDefault(opinion.opinion(), "")));
      }
    }
    return lines;
  }

  public Object decode(AssessmentId assessment, Entries entries) {
    int version = entries.whole(VERSION);
    return entries.text(Choices.FINDING).equals(APPROVE)
        ? new ApproveAssessment(assessment, version, entries.textOrNull("departureReason"))
        : new SendBackAssessment(assessment, version, entries.text("reason"));
  }
}
