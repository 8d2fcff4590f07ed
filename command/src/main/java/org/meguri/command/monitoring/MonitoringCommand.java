package org.meguri.command.monitoring;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.meguri.command.project.ProjectId;

/**
 * What may be asked of a monitoring survey, by the policy group; {@code on} is the day of the act
 * in the office's time zone.
 */
public sealed interface MonitoringCommand {

  MonitoringId survey();

  /** The calendar's: the survey of that year is to be prepared. */
  record BeginMonitoring(
      @TargetAggregateIdentifier MonitoringId survey,
      int fiscalYear,
      LocalDate opensOn,
      LocalDate closesOn)
      implements MonitoringCommand {}

  /** The officer approves the questionnaire and says who is to be asked, and until when. */
  record OpenMonitoring(
      @TargetAggregateIdentifier MonitoringId survey,
      int questionnaire,
      LocalDate frameOn,
      int invitedPerProject,
      LocalDate closesOn,
      LocalDate on)
      implements MonitoringCommand {}

  /** The system's: draws who is asked of each project as of the frame's day. */
  record DrawFrame(
      @TargetAggregateIdentifier MonitoringId survey, List<ProjectId> projects, LocalDate on)
      implements MonitoringCommand {}

  /** One digest for each invitation of the project, in the order of their numbers. */
  record IssueInvitations(
      @TargetAggregateIdentifier MonitoringId survey,
      ProjectId project,
      List<String> digests,
      LocalDate on)
      implements MonitoringCommand {}

  /** Another link for somebody who lost theirs; the lost one ends. */
  record RenewInvitation(
      @TargetAggregateIdentifier MonitoringId survey,
      ProjectId project,
      int number,
      String digest,
      LocalDate on)
      implements MonitoringCommand {}

  /** The letters have gone out. */
  record RecordSending(
      @TargetAggregateIdentifier MonitoringId survey, LocalDate sentOn, LocalDate on)
      implements MonitoringCommand {}

  /** The system's: whoever has not answered is to be reminded. */
  record RemindRespondents(
      @TargetAggregateIdentifier MonitoringId survey, int reminder, LocalDate on)
      implements MonitoringCommand {}

  /** The system's, when the window is over. */
  record CloseMonitoring(@TargetAggregateIdentifier MonitoringId survey, LocalDate on)
      implements MonitoringCommand {}

  /** What the results mean, in the policy group's words. */
  record WriteUpResults(
      @TargetAggregateIdentifier MonitoringId survey,
      int expectedVersion,
      String summary,
      LocalDate on)
      implements MonitoringCommand {}

  record SendBackResults(
      @TargetAggregateIdentifier MonitoringId survey, String reason, LocalDate on)
      implements MonitoringCommand {}

  record PublishResults(
      @TargetAggregateIdentifier MonitoringId survey, int expectedVersion, LocalDate on)
      implements MonitoringCommand {}
}
