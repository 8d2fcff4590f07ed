package org.meguri.command.monitoring;

import static org.meguri.command.programme.Examples.K_RIP;
import static org.meguri.command.programme.Examples.POLICY;
import static org.meguri.command.programme.Examples.SYSTEM;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.meguri.command.monitoring.MonitoringCommand.CloseMonitoring;
import org.meguri.command.monitoring.MonitoringCommand.IssueInvitations;
import org.meguri.command.monitoring.MonitoringCommand.RecordSending;
import org.meguri.command.monitoring.MonitoringCommand.RemindRespondents;
import org.meguri.command.monitoring.MonitoringCommand.RenewInvitation;
import org.meguri.command.monitoring.MonitoringEvent.InvitationRenewed;
import org.meguri.command.monitoring.MonitoringEvent.InvitationsSent;
import org.meguri.command.monitoring.MonitoringEvent.RespondentsReminded;

/** From the links to the last day. */
class InvitingMembersTest extends MonitoringFixture {
  @Test
  void everyInvitationOfAProjectGetsItsLinkOnce() {
    survey
        .given(BEGUN, OPENED, DRAWN)
        .when(new IssueInvitations(SURVEY, K_RIP, List.of("a", "b"), JUNE), by(POLICY))
        .expectEvents(ISSUED);
    refused(
        survey
            .given(BEGUN, OPENED, DRAWN)
            .when(new IssueInvitations(SURVEY, K_RIP, List.of("a"), JUNE), by(POLICY)),
        MonitoringRefused.INVITED_OUT_OF_RANGE,
        "limit",
        "2");
    refused(
        survey
            .given(BEGUN, OPENED, DRAWN, ISSUED)
            .when(new IssueInvitations(SURVEY, K_RIP, List.of("a", "b"), JUNE), by(POLICY)),
        MonitoringRefused.INVITATIONS_ISSUED_ALREADY,
        "project",
        "k-rip");
  }

  @Test
  void theLettersAreSentWhenEveryProjectHasItsLinks() {
    RecordSending sending = new RecordSending(SURVEY, JUNE, JULY);
    survey
        .given(BEGUN, OPENED, DRAWN, ISSUED)
        .when(sending, by(POLICY))
        .expectEvents(new InvitationsSent(SURVEY, JUNE, POLICY.person()));
    refused(
        survey.given(BEGUN, OPENED, DRAWN).when(sending, by(POLICY)),
        MonitoringRefused.INVITATIONS_MISSING,
        "project",
        "k-rip");
  }

  @Test
  void aLostLinkIsReplacedUnlessItWasUsed() {
    RenewInvitation renewal = new RenewInvitation(SURVEY, K_RIP, 2, "c", JULY);
    survey
        .given(BEGUN, OPENED, DRAWN, ISSUED)
        .when(renewal, by(POLICY))
        .expectEvents(new InvitationRenewed(SURVEY, K_RIP, 2, JULY, POLICY.person()));
    links.renews = false;
    refused(
        survey.given(BEGUN, OPENED, DRAWN, ISSUED).when(renewal, by(POLICY)),
        MonitoringRefused.ANSWERED_ALREADY,
        "field",
        "number");
    refused(
        survey
            .given(BEGUN, OPENED, DRAWN, ISSUED)
            .when(new RenewInvitation(SURVEY, K_RIP, 3, "c", JULY), by(POLICY)),
        MonitoringRefused.INVITATION_UNKNOWN,
        "field",
        "number");
  }

  @Test
  void whoeverHasNotAnsweredIsRemindedEachTimeOnce() {
    RespondentsReminded reminded = new RespondentsReminded(SURVEY, 1, Map.of("k-rip", 2), JULY);
    survey
        .given(BEGUN, OPENED, DRAWN, ISSUED)
        .when(new RemindRespondents(SURVEY, 1, JULY), by(SYSTEM))
        .expectEvents(reminded);
    refused(
        survey
            .given(BEGUN, OPENED, DRAWN, ISSUED, reminded)
            .when(new RemindRespondents(SURVEY, 1, JULY), by(SYSTEM)),
        MonitoringRefused.REMINDED_ALREADY);
  }

  @Test
  void itClosesAfterItsLastDayWithTheCountOfEachProject() {
    survey
        .given(BEGUN, OPENED, DRAWN, ISSUED)
        .when(new CloseMonitoring(SURVEY, NOVEMBER), by(SYSTEM))
        .expectEvents(CLOSED);
    refused(
        survey
            .given(BEGUN, OPENED, DRAWN, ISSUED)
            .when(new CloseMonitoring(SURVEY, END), by(SYSTEM)),
        MonitoringRefused.MONITORING_STILL_OPEN);
    refused(
        survey
            .given(BEGUN, OPENED, DRAWN, ISSUED, CLOSED)
            .when(new CloseMonitoring(SURVEY, NOVEMBER), by(SYSTEM)),
        MonitoringRefused.MONITORING_CLOSED);
  }
}
