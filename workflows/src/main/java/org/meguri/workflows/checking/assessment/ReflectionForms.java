package org.meguri.workflows.checking.assessment;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.meguri.command.assessment.AssessmentCommand.DecideReflection;
import org.meguri.command.assessment.AssessmentCommand.ProposeReflection;
import org.meguri.command.assessment.AssessmentCommand.SendBackReflection;
import org.meguri.command.assessment.AssessmentEvent.ReflectionProposed;
import org.meguri.command.assessment.AssessmentEvent.ReflectionRecommended;
import org.meguri.command.assessment.AssessmentEvent.ReflectionSentBack;
import org.meguri.command.assessment.AssessmentId;
import org.meguri.command.assessment.Reflection;
import org.meguri.command.programme.Programmes;
import org.meguri.workflows.forms.Choices;
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

/**
 * What follows from the results: the officer proposes beside the table's recommendation, the
 * director decides.
 */
final class ReflectionForms {

  private ReflectionForms() {}

  /** The officer's proposal with reasons. */
  @Component
  static class Propose implements TaskForm {

    private final Papers papers;
    private final Programmes programmes;

    Propose(Papers papers, Programmes programmes) {
      this.papers = papers;
      this.programmes = programmes;
    }

    @Override
    public String element() {
      return "proposeReflection";
    }

    @Override
    public Form describe(TaskOnDesk task) {
      String recommended =
          papers
              .latest(exPost(task), ReflectionRecommended.class)
              .map(r -> r.recommended().result())
              .orElse(null);
      return new Form(
          List.of(
              outcome(recommended),
              Field.longText("reason", Label.key("field.reason"), longest(programmes))),
          evidence(task, papers));
    }

    @Override
    public Work decode(TaskOnDesk task, Entries entries) {
      return Work.of(
          new ProposeReflection(
              exPost(task), entries.choice("outcome", Reflection.class), entries.text("reason")),
          "PROPOSED");
    }
  }

  /** The director's decision, or the proposal sent back. */
  @Component
  static class Decide implements TaskForm {

    private static final String DECIDE = "DECIDE";
    private static final String SEND_BACK = "SEND_BACK";

    private final Papers papers;
    private final Programmes programmes;

    Decide(Papers papers, Programmes programmes) {
      this.papers = papers;
      this.programmes = programmes;
    }

    @Override
    public String element() {
      return "decideReflection";
    }

    @Override
    public Form describe(TaskOnDesk task) {
      String proposed =
          papers
              .latest(exPost(task), ReflectionProposed.class)
              .map(r -> r.outcome().name())
              .orElse(null);
      return new Form(
          List.of(
              outcome(proposed).when(Choices.FINDING, DECIDE),
              Field.longText("reason", Label.key("field.reason"), longest(programmes)),
              Choices.finding(DECIDE, SEND_BACK)),
          evidence(task, papers));
    }

    @Override
    public Work decode(TaskOnDesk task, Entries entries) {
      if (entries.text(Choices.FINDING).equals(SEND_BACK)) {
        return Work.of(new SendBackReflection(exPost(task), entries.text("reason")), SEND_BACK);
      }
      Reflection outcome = entries.choice("outcome", Reflection.class);
      return Work.of(
              new DecideReflection(exPost(task), outcome, entries.text("reason"), task.today()),
              DECIDE)
          .with("reflection", outcome.name());
    }
  }

  private static Field outcome(@Nullable String preset) {
    return Field.choice(
            "outcome", Label.key("field.outcome"), Choices.of("reflection", Reflection.class))
        .preset(preset);
  }

  private static List<Panel> evidence(TaskOnDesk task, Papers papers) {
    List<Panel> panels = new ArrayList<>();
    papers
        .latest(exPost(task), ReflectionRecommended.class)
        .ifPresent(
            r -> {
              List<Line> lines = new ArrayList<>();
              lines.add(
                  new Line(
                      Label.key("assessment.recommended"),
                      Label.key("reflection." + r.recommended().result())));
              r.recommended()
                  .inputs()
                  .forEach((name, value) -> lines.add(new Line(Label.key("input." + name), value)));
              panels.add(new Panel(Label.key("assessment.rule", r.recommended().version()), lines));
            });
    papers
        .latest(exPost(task), ReflectionProposed.class)
        .ifPresent(
            p ->
                panels.add(
                    new Panel(
                        Label.key("evidence.proposal"),
                        List.of(
                            new Line(
                                Label.key("field.outcome"), Label.key("reflection." + p.outcome())),
                            new Line(Label.key("field.reason"), p.reason())))));
    papers
        .latest(exPost(task), ReflectionSentBack.class)
        .ifPresent(
            s ->
                panels.add(
                    new Panel(
                        Label.key("evidence.sentBack"),
                        List.of(new Line(Label.key("field.reason"), s.reason())))));
    return panels;
  }

  private static int longest(Programmes programmes) {
    return programmes.current().rules().maximumTextLength();
  }

  private static AssessmentId exPost(TaskOnDesk task) {
    return AssessmentId.of(task.variable("exPostId"));
  }
}
