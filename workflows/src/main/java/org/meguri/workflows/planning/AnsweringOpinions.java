package org.meguri.workflows.planning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.meguri.command.assessment.AssessmentCommand.AnswerOpinion;
import org.meguri.command.assessment.AssessmentEvent.AssessmentSentBack;
import org.meguri.command.assessment.AssessmentEvent.OpinionAnswered;
import org.meguri.command.assessment.AssessmentId;
import org.meguri.command.commission.OpinionId;
import org.meguri.command.commission.ReviewEvent.OpinionSubmitted;
import org.meguri.command.commission.ReviewEvent.ReviewOpened;
import org.meguri.command.commission.ReviewEvent.ReviewResolved;
import org.meguri.command.programme.Programmes;
import org.meguri.command.work.WorkRefused;
import org.meguri.workflows.forms.Entries;
import org.meguri.workflows.forms.Field;
import org.meguri.workflows.forms.FieldProblem;
import org.meguri.workflows.forms.Form;
import org.meguri.workflows.forms.Form.Line;
import org.meguri.workflows.forms.Form.Panel;
import org.meguri.workflows.forms.Label;
import org.meguri.workflows.forms.TaskForm;
import org.meguri.workflows.forms.TaskOnDesk;
import org.meguri.workflows.forms.Work;
import org.meguri.workflows.papers.Papers;

/**
 * A written answer to every opinion of the commission (rule 4); one command for each answer that is
 * new or changed.
 */
public class AnsweringOpinions implements TaskForm {

  private final String element;
  private final String assessmentVariable;
  private final Papers papers;
  private final Programmes programmes;

  public AnsweringOpinions(
      String element, String assessmentVariable, Papers papers, Programmes programmes) {
    this.element = element;
    this.assessmentVariable = assessmentVariable;
    this.papers = papers;
    this.programmes = programmes;
  }

  @Override
  public String element() {
    return element;
  }

  @Override
  public Form describe(TaskOnDesk task) {
    int longest = programmes.current().rules().maximumTextLength();
    Map<String, String> answered = answers(task);
    List<Field> fields = new ArrayList<>();
    List<Panel> evidence = new ArrayList<>();
    papers
        .latest(assessment(task), AssessmentSentBack.class)
        .ifPresent(
            s ->
                evidence.add(
                    new Panel(
                        Label.key("evidence.sentBack"),
                        List.of(new Line(Label.key("field.reason"), s.reason())))));
    papers
        .about(assessment(task), ReviewResolved.class)
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
                                Objects.requireNonNullElse(r.conditions(), ""))))));
    int number = 0;
    for (OpinionSubmitted opinion : opinions(task)) {
      number++;
      fields.add(
          Field.longText(answer(opinion.opinion()), Label.key("field.answer"), longest)
              .under(Label.key("field.opinionNumber", Integer.toString(number)))
              .preset(answered.get(opinion.opinion().value())));
      evidence.add(
          new Panel(
              Label.key("field.opinionNumber", Integer.toString(number)),
              List.of(
                  new Line(
                      Label.key("field.recommendation"),
                      Label.key("recommendation." + opinion.recommendation())),
                  new Line(Label.key("field.opinion"), opinion.text()),
                  new Line(
                      Label.key("field.conditions"),
                      Objects.requireNonNullElse(opinion.conditions(), "")))));
    }
    return new Form(fields, evidence);
  }

  /** Sent back for other answers, the task cannot be completed with the very same ones. */
  @Override
  public List<FieldProblem> problems(TaskOnDesk task, Entries entries) {
    List<OpinionSubmitted> opinions = opinions(task);
    return opinions.isEmpty() || !changed(task, entries).isEmpty()
        ? List.of()
        : List.of(
            new FieldProblem(answer(opinions.get(0).opinion()), WorkRefused.FIELD_INVALID, ""));
  }

  @Override
  public Work decode(TaskOnDesk task, Entries entries) {
    return Work.of(changed(task, entries), "ANSWERED");
  }

  private List<Object> changed(TaskOnDesk task, Entries entries) {
    Map<String, String> answered = answers(task);
    List<Object> commands = new ArrayList<>();
    for (OpinionSubmitted opinion : opinions(task)) {
      String text = entries.text(answer(opinion.opinion()));
      if (!text.equals(answered.get(opinion.opinion().value()))) {
        commands.add(new AnswerOpinion(assessment(task), opinion.opinion(), text));
      }
    }
    return commands;
  }

  private Map<String, String> answers(TaskOnDesk task) {
    Map<String, String> answers = new LinkedHashMap<>();
    papers
        .all(assessment(task), OpinionAnswered.class)
        .forEach(a -> answers.put(a.opinion().value(), a.answer()));
    return answers;
  }

  private List<OpinionSubmitted> opinions(TaskOnDesk task) {
    return papers.about(assessment(task), ReviewOpened.class).stream()
        .flatMap(review -> papers.all(review.review(), OpinionSubmitted.class).stream())
        .toList();
  }

  private AssessmentId assessment(TaskOnDesk task) {
    return AssessmentId.of(task.variable(assessmentVariable));
  }

  private static String answer(OpinionId opinion) {
    return "answer." + opinion;
  }
}
