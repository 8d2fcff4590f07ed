package org.meguri.query.cases.monitoring;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.PersonId;
import org.meguri.command.monitoring.MonitoringEvent.FrameDrawn;
import org.meguri.command.monitoring.MonitoringEvent.InvitationsIssued;
import org.meguri.command.monitoring.MonitoringEvent.InvitationsSent;
import org.meguri.command.monitoring.MonitoringEvent.MonitoringBegun;
import org.meguri.command.monitoring.MonitoringEvent.MonitoringClosed;
import org.meguri.command.monitoring.MonitoringEvent.MonitoringOpened;
import org.meguri.command.monitoring.MonitoringEvent.RespondentsReminded;
import org.meguri.command.monitoring.MonitoringEvent.Response;
import org.meguri.command.monitoring.MonitoringEvent.ResultsPublished;
import org.meguri.command.monitoring.MonitoringEvent.ResultsSentBack;
import org.meguri.command.monitoring.MonitoringEvent.ResultsWritten;
import org.meguri.query.fold.Copy;

/**
 * One year's monitoring survey.
 *
 * @param frame the approved questionnaire and who is asked; null before it is opened
 * @param invited how many of each project were drawn
 * @param issued projects whose links are out
 * @param responses as counted at the closing; empty before
 * @param results null before they are written up
 */
public record MonitoringState(
    String id,
    int fiscalYear,
    LocalDate opensOn,
    LocalDate closesOn,
    @Nullable Frame frame,
    Map<String, Integer> invited,
    List<String> issued,
    @Nullable LocalDate sentOn,
    List<Reminder> reminders,
    @Nullable LocalDate closedOn,
    Map<String, Response> responses,
    @Nullable Results results) {

  /** By which questionnaire, as of which day, how many of each project at most, by whom. */
  public record Frame(
      int questionnaire, LocalDate frameOn, int invitedPerProject, LocalDate on, PersonId by) {}

  /** A reminder and how many it was for. */
  public record Reminder(int number, int reminded, LocalDate on) {}

  /** What the results mean; {@code reason} why they were sent back last. */
  public record Results(
      int version,
      String summary,
      PersonId by,
      @Nullable String reason,
      @Nullable LocalDate publishedOn,
      @Nullable PersonId publishedBy) {}

  /** How far a survey is. */
  public enum Status {
    BEGUN,
    OPENED,
    RUNNING,
    CLOSED,
    WRITTEN,
    PUBLISHED
  }

  static MonitoringState begun(MonitoringBegun e) {
    return new MonitoringState(
        e.survey().value(),
        e.fiscalYear(),
        e.opensOn(),
        e.closesOn(),
        null,
        Map.of(),
        List.of(),
        null,
        List.of(),
        null,
        Map.of(),
        null);
  }

  MonitoringState opened(MonitoringOpened e) {
    return new MonitoringState(
        id,
        fiscalYear,
        opensOn,
        e.closesOn(),
        new Frame(e.questionnaire(), e.frameOn(), e.invitedPerProject(), e.effectiveOn(), e.by()),
        invited,
        issued,
        sentOn,
        reminders,
        closedOn,
        responses,
        results);
  }

  MonitoringState drawn(FrameDrawn e) {
    Map<String, Integer> more = new TreeMap<>(invited);
    more.put(e.project().value(), e.drawn().size());
    return with(more, issued, sentOn, reminders);
  }

  MonitoringState issued(InvitationsIssued e) {
    return with(invited, Copy.plus(issued, e.project().value()), sentOn, reminders);
  }

  MonitoringState sent(InvitationsSent e) {
    return with(invited, issued, e.effectiveOn(), reminders);
  }

  MonitoringState reminded(RespondentsReminded e) {
    int all = e.reminded().values().stream().mapToInt(Integer::intValue).sum();
    return with(
        invited,
        issued,
        sentOn,
        Copy.plus(reminders, new Reminder(e.reminder(), all, e.effectiveOn())));
  }

  MonitoringState closed(MonitoringClosed e) {
    return ended(e.effectiveOn(), new TreeMap<>(e.responses()), results);
  }

  MonitoringState written(ResultsWritten e) {
    return ended(
        closedOn, responses, new Results(e.version(), e.summary(), e.by(), null, null, null));
  }

  MonitoringState sentBack(ResultsSentBack e) {
    Results was = results;
    return was == null
        ? this
        : ended(
            closedOn,
            responses,
            new Results(was.version, was.summary, was.by, e.reason(), null, null));
  }

  MonitoringState published(ResultsPublished e) {
    Results was = results;
    return was == null
        ? this
        : ended(
            closedOn,
            responses,
            new Results(was.version, was.summary, was.by, null, e.effectiveOn(), e.by()));
  }

  /** How far it is. */
  public Status status() {
    if (closedOn == null) {
      return frame == null ? Status.BEGUN : sentOn == null ? Status.OPENED : Status.RUNNING;
    }
    if (results == null) {
      return Status.CLOSED;
    }
    return results.publishedOn() == null ? Status.WRITTEN : Status.PUBLISHED;
  }

  private MonitoringState with(
      Map<String, Integer> nowInvited,
      List<String> nowIssued,
      @Nullable LocalDate nowSent,
      List<Reminder> nowReminders) {
    return new MonitoringState(
        id,
        fiscalYear,
        opensOn,
        closesOn,
        frame,
        nowInvited,
        nowIssued,
        nowSent,
        nowReminders,
        closedOn,
        responses,
        results);
  }

  private MonitoringState ended(
      @Nullable LocalDate nowClosed,
      Map<String, Response> nowResponses,
      @Nullable Results nowResults) {
    return new MonitoringState(
        id,
        fiscalYear,
        opensOn,
        closesOn,
        frame,
        invited,
        issued,
        sentOn,
        reminders,
        nowClosed,
        nowResponses,
        nowResults);
  }
}
