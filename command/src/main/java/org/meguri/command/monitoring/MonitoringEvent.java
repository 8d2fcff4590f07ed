package org.meguri.command.monitoring;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.meguri.command.EventName;
import org.meguri.command.Fact;
import org.meguri.command.actor.PersonId;
import org.meguri.command.member.MemberId;
import org.meguri.command.project.ProjectId;

/** The life of a monitoring survey. Numbers by project are kept under the project's id. */
public sealed interface MonitoringEvent extends Fact {

  MonitoringId survey();

  @EventName("monitoring.begun")
  record MonitoringBegun(MonitoringId survey, int fiscalYear, LocalDate opensOn, LocalDate closesOn)
      implements MonitoringEvent {}

  /**
   * {@code questionnaire} is its version, {@code frameOn} the day as of which members are asked.
   */
  @EventName("monitoring.opened")
  record MonitoringOpened(
      MonitoringId survey,
      int questionnaire,
      LocalDate frameOn,
      int invitedPerProject,
      LocalDate closesOn,
      LocalDate effectiveOn,
      PersonId by)
      implements MonitoringEvent {}

  /** Who is asked of one project; numbers of invitations count from 1 in this order. */
  @EventName("monitoring.frame-drawn")
  record FrameDrawn(
      MonitoringId survey, ProjectId project, List<Drawn> drawn, LocalDate effectiveOn)
      implements MonitoringEvent {}

  /** A member that is asked, and as what. */
  record Drawn(MemberId member, Respondent respondent) {}

  @EventName("monitoring.invitations-issued")
  record InvitationsIssued(
      MonitoringId survey, ProjectId project, int count, LocalDate effectiveOn, PersonId by)
      implements MonitoringEvent {}

  @EventName("monitoring.invitation-renewed")
  record InvitationRenewed(
      MonitoringId survey, ProjectId project, int number, LocalDate effectiveOn, PersonId by)
      implements MonitoringEvent {}

  @EventName("monitoring.invitations-sent")
  record InvitationsSent(MonitoringId survey, LocalDate effectiveOn, PersonId by)
      implements MonitoringEvent {}

  /** How many of each project had not answered by then. */
  @EventName("monitoring.respondents-reminded")
  record RespondentsReminded(
      MonitoringId survey, int reminder, Map<String, Integer> reminded, LocalDate effectiveOn)
      implements MonitoringEvent {}

  @EventName("monitoring.closed")
  record MonitoringClosed(
      MonitoringId survey, Map<String, Response> responses, LocalDate effectiveOn)
      implements MonitoringEvent {}

  /** How many of a project were invited, and how many answers stand. */
  record Response(int invited, int answered) {}

  @EventName("monitoring.results-written")
  record ResultsWritten(
      MonitoringId survey, int version, String summary, LocalDate effectiveOn, PersonId by)
      implements MonitoringEvent {}

  @EventName("monitoring.results-sent-back")
  record ResultsSentBack(
      MonitoringId survey, int version, String reason, LocalDate effectiveOn, PersonId by)
      implements MonitoringEvent {}

  @EventName("monitoring.results-published")
  record ResultsPublished(MonitoringId survey, int version, LocalDate effectiveOn, PersonId by)
      implements MonitoringEvent {}
}
