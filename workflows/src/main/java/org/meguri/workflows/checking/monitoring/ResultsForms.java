package org.meguri.workflows.checking.monitoring;

import static org.meguri.workflows.checking.monitoring.MonitoringForms.survey;

import java.util.List;
import java.util.Optional;
import org.meguri.command.monitoring.MonitoringCommand.PublishResults;
import org.meguri.command.monitoring.MonitoringCommand.SendBackResults;
import org.meguri.command.monitoring.MonitoringCommand.WriteUpResults;
import org.meguri.command.monitoring.MonitoringEvent.MonitoringClosed;
import org.meguri.command.monitoring.MonitoringEvent.Response;
import org.meguri.command.monitoring.MonitoringEvent.ResultsSentBack;
import org.meguri.command.monitoring.MonitoringEvent.ResultsWritten;
import org.meguri.command.monitoring.MonitoringId;
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

/** What the policy group makes of a monitoring survey's answers. */
final class ResultsForms {

  private ResultsForms() {}

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
