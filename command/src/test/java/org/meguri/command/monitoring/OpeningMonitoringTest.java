package org.meguri.command.monitoring;

import static org.meguri.command.programme.Examples.K_RIP;
import static org.meguri.command.programme.Examples.OFFICER;
import static org.meguri.command.programme.Examples.POLICY;
import static org.meguri.command.programme.Examples.SYSTEM;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.meguri.command.actor.ActorRefused;
import org.meguri.command.monitoring.MonitoringCommand.BeginMonitoring;
import org.meguri.command.monitoring.MonitoringCommand.DrawFrame;
import org.meguri.command.monitoring.MonitoringCommand.OpenMonitoring;

class OpeningMonitoringTest extends MonitoringFixture {
  @Test
  void theCalendarBeginsAYearsSurveyOnce() {
    BeginMonitoring begin = new BeginMonitoring(SURVEY, 2006, JUNE, END);
    survey.givenNoPriorActivity().when(begin, by(SYSTEM)).expectEvents(BEGUN);
    refused(
        survey.given(BEGUN).when(begin, by(SYSTEM)), MonitoringRefused.MONITORING_BEGUN_ALREADY);
    refused(
        survey.givenNoPriorActivity().when(begin, by(POLICY)),
        ActorRefused.NOT_AUTHORIZED,
        "role",
        "SYSTEM");
  }

  @Test
  void thePolicyOfficerOpensItByAQuestionnaireOfTheProgramme() {
    survey.given(BEGUN).when(opening(1, JUNE, 100, END), by(POLICY)).expectEvents(OPENED);
    refused(
        survey.given(BEGUN).when(opening(2, JUNE, 100, END), by(POLICY)),
        MonitoringRefused.QUESTIONNAIRE_UNKNOWN,
        "field",
        "questionnaire");
    refused(
        survey.given(BEGUN).when(opening(1, JUNE, 100, END), by(OFFICER)),
        ActorRefused.NOT_AUTHORIZED,
        "role",
        "POLICY_OFFICER");
    refused(
        survey.given(BEGUN, OPENED).when(opening(1, JUNE, 100, END), by(POLICY)),
        MonitoringRefused.MONITORING_OPENED_ALREADY);
  }

  @Test
  void theFramesDayIsNotInTheFutureAndTheClosingDayIs() {
    refused(
        survey.given(BEGUN).when(opening(1, JULY, 100, END), by(POLICY)),
        MonitoringRefused.DAY_IN_FUTURE,
        "field",
        "frameOn",
        "last",
        "2006-06-01");
    refused(
        survey.given(BEGUN).when(opening(1, JUNE, 100, JUNE), by(POLICY)),
        MonitoringRefused.CLOSING_DAY_PAST,
        "field",
        "closesOn",
        "on",
        "2006-06-01");
    refused(
        survey.given(BEGUN).when(opening(1, JUNE, 0, END), by(POLICY)),
        MonitoringRefused.INVITED_OUT_OF_RANGE,
        "field",
        "invitedPerProject",
        "limit",
        "20000");
  }

  @Test
  void theFrameIsDrawnFromTheMembersOnce() {
    DrawFrame draw = new DrawFrame(SURVEY, List.of(K_RIP), JUNE);
    survey.given(BEGUN, OPENED).when(draw, by(SYSTEM)).expectEvents(DRAWN);
    refused(
        survey.given(BEGUN, OPENED, DRAWN).when(draw, by(SYSTEM)),
        MonitoringRefused.FRAME_DRAWN_ALREADY);
    refused(survey.given(BEGUN).when(draw, by(SYSTEM)), MonitoringRefused.MONITORING_NOT_OPENED);
  }

  private static OpenMonitoring opening(
      int questionnaire, LocalDate frameOn, int invited, LocalDate closesOn) {
    return new OpenMonitoring(SURVEY, questionnaire, frameOn, invited, closesOn, JUNE);
  }
}
