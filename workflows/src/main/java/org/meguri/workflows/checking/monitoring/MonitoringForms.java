package org.meguri.workflows.checking.monitoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.meguri.command.monitoring.MonitoringCommand.OpenMonitoring;
import org.meguri.command.monitoring.MonitoringCommand.RecordSending;
import org.meguri.command.monitoring.MonitoringEvent.InvitationsIssued;
import org.meguri.command.monitoring.MonitoringId;
import org.meguri.command.programme.Monitoring;
import org.meguri.command.programme.Monitoring.Questionnaire;
import org.meguri.command.programme.Programmes;
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

/** Who is asked in a monitoring survey, by what questions, and that the letters went out. */
final class MonitoringForms {

  private MonitoringForms() {}

  static MonitoringId survey(TaskOnDesk task) {
    return MonitoringId.of(task.caseId());
  }

  private static Monitoring monitoring(Programmes programmes) {
    return Objects.requireNonNull(programmes.current().monitoring());
  }

  /** The officer approves the questionnaire, and says who is asked and until when. */
  @Component
  static class Opening implements TaskForm {

    private static final BigDecimal MOST = BigDecimal.valueOf(20_000);

    private final Programmes programmes;

    Opening(Programmes programmes) {
      this.programmes = programmes;
    }

    @Override
    public String element() {
      return "openMonitoring";
    }

    @Override
    public Form describe(TaskOnDesk task) {
      Monitoring monitoring = monitoring(programmes);
      Questionnaire latest = monitoring.latest();
      List<Field.Option> versions =
          monitoring.questionnaires().stream()
              .map(
                  q ->
                      new Field.Option(
                          Integer.toString(q.version()),
                          Label.key("monitoring.version", Integer.toString(q.version()))))
              .toList();
      return new Form(
          List.of(
              Field.choice("questionnaire", Label.key("monitoring.questionnaire"), versions)
                  .preset(latest.version()),
              Field.date("frameOn", Label.key("monitoring.frameOn")).preset(task.today()),
              Field.number(
                      "invitedPerProject",
                      Label.key("monitoring.invitedPerProject"),
                      Label.key("monitoring.unit"),
                      true,
                      MOST)
                  .preset(monitoring.invitedPerProject()),
              Field.date("closesOn", Label.key("monitoring.closesOn"))
                  .preset(monitoring.closesOn(task.fiscalYear()))),
          monitoring.questionnaires().stream().map(Opening::shown).toList());
    }

    private static Panel shown(Questionnaire questionnaire) {
      return new Panel(
          Label.key("monitoring.version", Integer.toString(questionnaire.version())),
          questionnaire.questions().stream()
              .map(q -> new Line(Label.key("monitoring.topic." + q.topic()), Label.named(q.text())))
              .toList());
    }

    @Override
    public Work decode(TaskOnDesk task, Entries entries) {
      return Work.of(
          new OpenMonitoring(
              survey(task),
              entries.whole("questionnaire"),
              entries.date("frameOn"),
              entries.count("invitedPerProject"),
              entries.date("closesOn"),
              task.today()),
          "OPENED");
    }
  }

  /** The officer says when the letters went out; the links are issued on the survey's own page. */
  @Component
  static class Sending implements TaskForm {

    private final Papers papers;

    Sending(Papers papers) {
      this.papers = papers;
    }

    @Override
    public String element() {
      return "sendInvitations";
    }

    @Override
    public Form describe(TaskOnDesk task) {
      List<InvitationsIssued> issued = papers.all(survey(task), InvitationsIssued.class);
      int links = issued.stream().mapToInt(InvitationsIssued::count).sum();
      return new Form(
          List.of(Field.date("sentOn", Label.key("monitoring.sentOn")).preset(task.today())),
          List.of(
              new Panel(
                  Label.key("monitoring.links"),
                  List.of(
                      new Line(
                          Label.key("monitoring.issuedProjects"), Integer.toString(issued.size())),
                      new Line(
                          Label.key("monitoring.issuedLinks"),
                          String.format(Locale.ROOT, "%,d", links)),
                      new Line(
                          Label.key("monitoring.where"),
                          Label.key("monitoring.wherePage", "/monitoring/" + task.caseId()))))));
    }

    @Override
    public Work decode(TaskOnDesk task, Entries entries) {
      return Work.of(new RecordSending(survey(task), entries.date("sentOn"), task.today()), "SENT");
    }
  }
}
