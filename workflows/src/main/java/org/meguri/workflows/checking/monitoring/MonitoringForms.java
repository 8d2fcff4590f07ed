package org.meguri.workflows.checking.monitoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.meguri.command.monitoring.MonitoringCommand.OpenMonitoring;
import org.meguri.command.monitoring.MonitoringCommand.PublishResults;
import org.meguri.command.monitoring.MonitoringCommand.RecordSending;
import org.meguri.command.monitoring.MonitoringCommand.SendBackResults;
import org.meguri.command.monitoring.MonitoringCommand.WriteUpResults;
import org.meguri.command.monitoring.MonitoringEvent.InvitationsIssued;
import org.meguri.command.monitoring.MonitoringEvent.MonitoringClosed;
import org.meguri.command.monitoring.MonitoringEvent.Response;
import org.meguri.command.monitoring.MonitoringEvent.ResultsSentBack;
import org.meguri.command.monitoring.MonitoringEvent.ResultsWritten;
import org.meguri.command.monitoring.MonitoringId;
import org.meguri.command.programme.Monitoring;
import org.meguri.command.programme.Monitoring.Questionnaire;
import org.meguri.command.programme.ProgrammeFile;
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

/** What the policy group decides about a monitoring survey. */
final class MonitoringForms {

  private MonitoringForms() {}

  private static MonitoringId survey(TaskOnDesk task) {
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

  /** The officer says in words what the results mean. */
  @Component
  static class WritingUp implements TaskForm {

    private final Papers papers;
    private final Programmes programmes;

    WritingUp(Papers papers, Programmes programmes) {
      this.papers = papers;
      this.programmes = programmes;
    }

    @Override
    public String element() {
      return "writeUpResults";
    }

    @Override
    public Form describe(TaskOnDesk task) {
      ProgrammeFile programme = programmes.current();
      Optional<ResultsWritten> written = papers.latest(survey(task), ResultsWritten.class);
      return new Form(
          List.of(
              Field.version("expectedVersion", written.map(ResultsWritten::version).orElse(0)),
              Field.longText(
                      "summary",
                      Label.key("monitoring.summary"),
                      programme.rules().maximumTextLength())
                  .preset(written.map(ResultsWritten::summary).orElse(null))),
          evidence(task, papers, programme));
    }

    @Override
    public Work decode(TaskOnDesk task, Entries entries) {
      return Work.of(
          new WriteUpResults(
              survey(task),
              entries.whole("expectedVersion"),
              entries.text("summary"),
              task.today()),
          "WRITTEN");
    }
  }

  /** The director publishes the results or sends them back. */
  @Component
  static class Deciding implements TaskForm {

    private static final String PUBLISH = "PUBLISH";
    private static final String SEND_BACK = "SEND_BACK";

    private final Papers papers;
    private final Programmes programmes;

    Deciding(Papers papers, Programmes programmes) {
      this.papers = papers;
      this.programmes = programmes;
    }

    @Override
    public String element() {
      return "reviewResults";
    }

    @Override
    public Form describe(TaskOnDesk task) {
      ProgrammeFile programme = programmes.current();
      Optional<ResultsWritten> written = papers.latest(survey(task), ResultsWritten.class);
      return new Form(
          List.of(
              Field.version("expectedVersion", written.map(ResultsWritten::version).orElse(0)),
              Field.longText(
                      "reason",
                      Label.key("field.sendBackReason"),
                      programme.rules().maximumTextLength())
                  .when(Choices.FINDING, SEND_BACK),
              Choices.finding(PUBLISH, SEND_BACK)),
          evidence(task, papers, programme));
    }

    @Override
    public Work decode(TaskOnDesk task, Entries entries) {
      return entries.text(Choices.FINDING).equals(PUBLISH)
          ? Work.of(
              new PublishResults(survey(task), entries.whole("expectedVersion"), task.today()),
              PUBLISH)
          : Work.of(
              new SendBackResults(survey(task), entries.text("reason"), task.today()), SEND_BACK);
    }
  }

  /** What was written, why it came back, how many answered, and where the results stand. */
  private static List<Panel> evidence(TaskOnDesk task, Papers papers, ProgrammeFile programme) {
    MonitoringId survey = survey(task);
    List<Line> words = new java.util.ArrayList<>();
    papers
        .latest(survey, ResultsWritten.class)
        .ifPresent(w -> words.add(new Line(Label.key("monitoring.summary"), w.summary())));
    papers
        .latest(survey, ResultsSentBack.class)
        .ifPresent(b -> words.add(new Line(Label.key("monitoring.sentBackFor"), b.reason())));
    words.add(
        new Line(
            Label.key("monitoring.where"),
            Label.key("monitoring.wherePage", "/monitoring/" + survey)));
    List<Line> rates =
        papers.latest(survey, MonitoringClosed.class).stream()
            .flatMap(closed -> closed.responses().entrySet().stream())
            .map(each -> rate(each.getKey(), each.getValue(), programme))
            .toList();
    return List.of(
        new Panel(Label.key("monitoring.results"), words),
        new Panel(Label.key("monitoring.rates"), rates)
            .from(papers.origin(survey, MonitoringClosed.class)));
  }

  private static Line rate(String project, Response response, ProgrammeFile programme) {
    Label name =
        programme
            .project(project)
            .map(p -> Label.named(p.name()))
            .orElseGet(() -> new Label.Plain(project));
    return new Line(
        name, Label.key("monitoring.ofInvited", "" + response.answered(), "" + response.invited()));
  }
}
