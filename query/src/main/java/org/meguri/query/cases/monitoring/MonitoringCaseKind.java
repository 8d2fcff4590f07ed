package org.meguri.query.cases.monitoring;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.meguri.command.Fact;
import org.meguri.command.monitoring.MonitoringEvent;
import org.meguri.command.monitoring.MonitoringEvent.FrameDrawn;
import org.meguri.command.monitoring.MonitoringEvent.InvitationRenewed;
import org.meguri.command.monitoring.MonitoringEvent.InvitationsIssued;
import org.meguri.command.monitoring.MonitoringEvent.InvitationsSent;
import org.meguri.command.monitoring.MonitoringEvent.MonitoringBegun;
import org.meguri.command.monitoring.MonitoringEvent.MonitoringClosed;
import org.meguri.command.monitoring.MonitoringEvent.MonitoringOpened;
import org.meguri.command.monitoring.MonitoringEvent.RespondentsReminded;
import org.meguri.command.monitoring.MonitoringEvent.ResultsPublished;
import org.meguri.command.monitoring.MonitoringEvent.ResultsSentBack;
import org.meguri.command.monitoring.MonitoringEvent.ResultsWritten;
import org.meguri.query.cases.CaseKind;
import org.meguri.query.cases.Column;
import org.meguri.query.cases.Row;
import org.meguri.query.cases.Section;
import org.meguri.query.cases.Titles;
import org.meguri.query.cases.Value;
import org.meguri.query.fold.Fold;
import org.springframework.stereotype.Component;

/** Monitoring surveys, one a year; what was answered is shown on pages of its own. */
@Component
class MonitoringCaseKind implements CaseKind<MonitoringState> {
  private static final Fold<Optional<MonitoringState>> FOLD =
      new Fold<Optional<MonitoringState>>()
          .on(MonitoringBegun.class, (s, e, r) -> Optional.of(MonitoringState.begun(e)))
          .on(MonitoringOpened.class, (s, e, r) -> s.map(x -> x.opened(e)))
          .on(FrameDrawn.class, (s, e, r) -> s.map(x -> x.drawn(e)))
          .on(InvitationsIssued.class, (s, e, r) -> s.map(x -> x.issued(e)))
          .on(InvitationsSent.class, (s, e, r) -> s.map(x -> x.sent(e)))
          .on(RespondentsReminded.class, (s, e, r) -> s.map(x -> x.reminded(e)))
          .on(MonitoringClosed.class, (s, e, r) -> s.map(x -> x.closed(e)))
          .on(ResultsWritten.class, (s, e, r) -> s.map(x -> x.written(e)))
          .on(ResultsSentBack.class, (s, e, r) -> s.map(x -> x.sentBack(e)))
          .on(ResultsPublished.class, (s, e, r) -> s.map(x -> x.published(e)))
          .leavesOut(InvitationRenewed.class);

  private final Titles titles;

  MonitoringCaseKind(Titles titles) {
    this.titles = titles;
  }

  @Override
  public String key() {
    return "monitoring";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public Class<MonitoringState> state() {
    return MonitoringState.class;
  }

  @Override
  public Class<? extends Fact> events() {
    return MonitoringEvent.class;
  }

  @Override
  public String caseOf(Fact fact) {
    return ((MonitoringEvent) fact).survey().value();
  }

  @Override
  public Fold<Optional<MonitoringState>> fold() {
    return FOLD;
  }

  @Override
  public Row row(MonitoringState s) {
    return Row.of(s.status())
        .titled(title(s, Locale.ENGLISH), title(s, Locale.JAPANESE))
        .on(s.closesOn());
  }

  private String title(MonitoringState s, Locale locale) {
    String year = Integer.toString(s.fiscalYear());
    return titles.said("monitoring.titleOf", locale, s.id(), year);
  }

  @Override
  public List<Section> page(MonitoringState s) {
    return List.of(what(s), projects(s), reminders(s), results(s));
  }

  private static Section what(MonitoringState s) {
    MonitoringState.Frame frame = s.frame();
    Section section =
        Section.of("monitoring.what")
            .fact("monitoring.fiscalYear", Value.word("fmt.fiscalYear", s.fiscalYear()))
            .fact("monitoring.opensOn", Value.day(s.opensOn()))
            .fact("monitoring.closesOn", Value.day(s.closesOn()));
    if (frame != null) {
      section =
          section
              .fact("monitoring.questionnaire", Value.number(frame.questionnaire()))
              .fact("monitoring.frameOn", Value.day(frame.frameOn()))
              .fact("monitoring.invitedPerProject", Value.number(frame.invitedPerProject()))
              .fact("monitoring.openedBy", Value.person(frame.by()));
    }
    return section
        .fact("monitoring.sentOn", Value.day(s.sentOn()))
        .fact("monitoring.closedOn", Value.day(s.closedOn()));
  }

  private static Section projects(MonitoringState s) {
    Section section =
        Section.of("monitoring.projects")
            .table("monitoring.project", "monitoring.invited", "monitoring.links");
    for (String project : s.invited().keySet()) {
      section =
          section.row(
              Value.project(project),
              Value.number(s.invited().get(project)),
              Value.of("monitoringLinks", s.issued().contains(project) ? "ISSUED" : "MISSING"));
    }
    return section;
  }

  private static Section reminders(MonitoringState s) {
    Section section =
        Section.of("monitoring.reminders")
            .table("monitoring.reminder", "monitoring.on", "monitoring.reminded");
    for (MonitoringState.Reminder each : s.reminders()) {
      section =
          section.row(
              Value.number(each.number()), Value.day(each.on()), Value.number(each.reminded()));
    }
    return section;
  }

  private static Section results(MonitoringState s) {
    MonitoringState.Results results = s.results();
    Section section = Section.of("monitoring.results");
    if (results == null) {
      return section;
    }
    boolean out = results.publishedOn() != null;
    return section
        .fact("monitoring.summary", out ? Value.text(results.summary()) : Value.NONE)
        .fact("monitoring.writtenBy", Value.person(results.by()))
        .fact("monitoring.sentBackFor", Value.text(results.reason()))
        .fact("monitoring.publishedOn", Value.day(results.publishedOn()))
        .fact("monitoring.publishedBy", Value.person(results.publishedBy()));
  }

  @Override
  public List<String> statuses() {
    return Stream.of(MonitoringState.Status.values()).map(Enum::name).toList();
  }

  @Override
  public Set<Column> columns() {
    return EnumSet.of(Column.DAY);
  }
}
