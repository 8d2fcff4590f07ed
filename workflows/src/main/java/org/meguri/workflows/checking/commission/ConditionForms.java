package org.meguri.workflows.checking.commission;

import java.util.ArrayList;
import java.util.List;
import org.meguri.command.commission.ConditionCommand.*;
import org.meguri.command.commission.ConditionEvent.*;
import org.meguri.command.commission.ConditionId;
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
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The forms of a condition's follow-up: its owner reports, the secretariat confirms or returns. */
@Configuration(proxyBeanMethods = false)
class ConditionForms {
  private static final String CONFIRM = "CONFIRM";
  private static final String RETURN = "RETURN";

  @Bean
  TaskForm reportFulfilment(Papers papers, Programmes programmes) {
    return new Report("reportFulfilment", papers, programmes);
  }

  @Bean
  TaskForm reportProgrammeFulfilment(Papers papers, Programmes programmes) {
    return new Report("reportProgrammeFulfilment", papers, programmes);
  }

  @Bean
  TaskForm confirmFulfilment(Papers papers, Programmes programmes) {
    return new Confirm(papers, programmes);
  }

  private static ConditionId condition(TaskOnDesk task) {
    return ConditionId.of(task.variable("conditionId"));
  }

  private static int longest(Programmes programmes) {
    return programmes.current().rules().maximumTextLength();
  }

  private static List<Panel> evidence(TaskOnDesk task, Papers papers) {
    ConditionSet set = papers.latest(condition(task), ConditionSet.class).orElseThrow();
    List<Line> lines = new ArrayList<>();
    lines.add(new Line(Label.key("condition.text"), set.text()));
    lines.add(new Line(Label.key("condition.dueBy"), set.dueBy().toString()));
    papers
        .latest(condition(task), FulfilmentReported.class)
        .ifPresent(e -> lines.add(new Line(Label.key("condition.report"), e.report())));
    papers
        .latest(condition(task), FulfilmentReturned.class)
        .ifPresent(e -> lines.add(new Line(Label.key("field.sendBackReason"), e.reason())));
    return List.of(new Panel(Label.key("condition.what"), lines));
  }

  private record Report(String element, Papers papers, Programmes programmes) implements TaskForm {

    @Override
    public Form describe(TaskOnDesk task) {
      return new Form(
          List.of(Field.longText("report", Label.key("condition.report"), longest(programmes))),
          evidence(task, papers));
    }

    @Override
    public Work decode(TaskOnDesk task, Entries entries) {
      return Work.of(
          new ReportFulfilment(condition(task), entries.text("report"), task.today()), "REPORTED");
    }
  }

  private record Confirm(Papers papers, Programmes programmes) implements TaskForm {

    @Override
    public String element() {
      return "confirmFulfilment";
    }

    @Override
    public Form describe(TaskOnDesk task) {
      return new Form(
          List.of(
              Field.longText("reason", Label.key("field.sendBackReason"), longest(programmes))
                  .when(Choices.FINDING, RETURN),
              Choices.finding(CONFIRM, RETURN)),
          evidence(task, papers));
    }

    @Override
    public Work decode(TaskOnDesk task, Entries entries) {
      return entries.text(Choices.FINDING).equals(CONFIRM)
          ? Work.of(new ConfirmFulfilment(condition(task), task.today()), CONFIRM)
          : Work.of(
              new ReturnFulfilment(condition(task), entries.text("reason"), task.today()), RETURN);
    }
  }
}
