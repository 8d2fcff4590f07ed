package org.meguri.command.monitoring;

import static org.meguri.command.programme.Examples.K_RIP;
import static org.meguri.command.programme.Examples.OFFICER;
import static org.meguri.command.programme.Examples.POLICY;
import static org.meguri.command.programme.Examples.SYSTEM;
import static org.meguri.command.programme.Examples.holding;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.meguri.command.actor.Actor;
import org.meguri.command.actor.ActorRefused;
import org.meguri.command.actor.PersonId;
import org.meguri.command.actor.Role;
import org.meguri.command.actor.RoleHeld;
import org.meguri.command.actor.Scope;
import org.meguri.command.member.MemberId;
import org.meguri.command.member.MemberKind;
import org.meguri.command.member.Members;
import org.meguri.command.monitoring.MonitoringCommand.BeginMonitoring;
import org.meguri.command.monitoring.MonitoringCommand.CloseMonitoring;
import org.meguri.command.monitoring.MonitoringCommand.DrawFrame;
import org.meguri.command.monitoring.MonitoringCommand.IssueInvitations;
import org.meguri.command.monitoring.MonitoringCommand.OpenMonitoring;
import org.meguri.command.monitoring.MonitoringCommand.PublishResults;
import org.meguri.command.monitoring.MonitoringCommand.RecordSending;
import org.meguri.command.monitoring.MonitoringCommand.RemindRespondents;
import org.meguri.command.monitoring.MonitoringCommand.RenewInvitation;
import org.meguri.command.monitoring.MonitoringCommand.SendBackResults;
import org.meguri.command.monitoring.MonitoringCommand.WriteUpResults;
import org.meguri.command.monitoring.MonitoringEvent.InvitationRenewed;
import org.meguri.command.monitoring.MonitoringEvent.InvitationsSent;
import org.meguri.command.monitoring.MonitoringEvent.RespondentsReminded;
import org.meguri.command.monitoring.MonitoringEvent.ResultsPublished;
import org.meguri.command.monitoring.MonitoringEvent.ResultsSentBack;
import org.meguri.command.programme.Examples;
import org.meguri.command.project.ProjectId;

class MonitoringSurveyTest extends SurveyFixture {
  private AggregateTestFixture<MonitoringSurvey> survey;

  @BeforeEach
  void anOffice() {
    survey = new AggregateTestFixture<>(MonitoringSurvey.class);
    survey.registerInjectableResource(Examples.programmes());
    survey.registerInjectableResource(links);
    survey.registerInjectableResource(new TwoAsked());
  }

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

  @Test
  void resultsAreWrittenUpOnceItIsClosed() {
    WriteUpResults writing = new WriteUpResults(SURVEY, 0, "Partnerships grew.", NOVEMBER);
    survey
        .given(BEGUN, OPENED, DRAWN, ISSUED, CLOSED)
        .when(writing, by(POLICY))
        .expectEvents(WRITTEN);
    refused(
        survey.given(BEGUN, OPENED, DRAWN, ISSUED).when(writing, by(POLICY)),
        MonitoringRefused.MONITORING_STILL_OPEN);
    refused(
        survey.given(BEGUN, OPENED, CLOSED, WRITTEN).when(writing, by(POLICY)),
        MonitoringRefused.STALE_VERSION,
        "found",
        "1");
    refused(
        survey
            .given(BEGUN, OPENED, CLOSED)
            .when(new WriteUpResults(SURVEY, 0, " ", NOVEMBER), by(POLICY)),
        MonitoringRefused.REASON_MISSING,
        "field",
        "summary");
  }

  @Test
  void theDirectorPublishesOrSendsBackWhatSomebodyElseWrote() {
    survey
        .given(BEGUN, OPENED, CLOSED, WRITTEN)
        .when(new PublishResults(SURVEY, 1, NOVEMBER), by(CHIEF))
        .expectEvents(new ResultsPublished(SURVEY, 1, NOVEMBER, CHIEF.person()));
    survey
        .given(BEGUN, OPENED, CLOSED, WRITTEN)
        .when(new SendBackResults(SURVEY, "Name the sectors", NOVEMBER), by(CHIEF))
        .expectEvents(new ResultsSentBack(SURVEY, 1, "Name the sectors", NOVEMBER, CHIEF.person()));
    refused(
        survey
            .given(BEGUN, OPENED, CLOSED)
            .when(new PublishResults(SURVEY, 0, NOVEMBER), by(CHIEF)),
        MonitoringRefused.RESULTS_MISSING);
  }

  @Test
  void nobodyPublishesWhatTheyWroteAndNothingIsWrittenAfterwards() {
    Actor both =
        holding(
            "kasumi",
            new RoleHeld(Role.POLICY_OFFICER, Scope.ALL),
            new RoleHeld(Role.POLICY_DIRECTOR, Scope.ALL));
    refused(
        survey
            .given(BEGUN, OPENED, CLOSED, WRITTEN)
            .when(new PublishResults(SURVEY, 1, NOVEMBER), by(both)),
        MonitoringRefused.FOUR_EYES);
    ResultsPublished published = new ResultsPublished(SURVEY, 1, NOVEMBER, PersonId.of("kanda"));
    refused(
        survey
            .given(BEGUN, OPENED, CLOSED, WRITTEN, published)
            .when(new WriteUpResults(SURVEY, 1, "Again", NOVEMBER), by(POLICY)),
        MonitoringRefused.RESULTS_PUBLISHED_ALREADY);
  }

  private static OpenMonitoring opening(
      int questionnaire, LocalDate frameOn, int invited, LocalDate closesOn) {
    return new OpenMonitoring(SURVEY, questionnaire, frameOn, invited, closesOn, JUNE);
  }

  /** One company and one researcher. */
  private static final class TwoAsked implements Members {
    @Override
    public Map<MemberId, MemberKind> of(ProjectId project, Set<MemberKind> kinds, LocalDate on) {
      Map<MemberId, MemberKind> members = new LinkedHashMap<>();
      TWO.forEach(
          drawn -> members.put(drawn.member(), MemberKind.valueOf(drawn.respondent().name())));
      members.keySet().removeIf(member -> !kinds.contains(members.get(member)));
      return members;
    }

    @Override
    public List<MemberId> of(ProjectId project, LocalDate on) {
      return List.of();
    }

    @Override
    public Optional<MemberKind> kindOf(MemberId member) {
      return Optional.empty();
    }

    @Override
    public boolean isMember(MemberId member, ProjectId project, LocalDate on) {
      return false;
    }

    @Override
    public List<ProjectId> projectsOf(MemberId member, LocalDate on) {
      return List.of();
    }

    @Override
    public Optional<MemberId> mergedInto(MemberId member) {
      return Optional.empty();
    }
  }
}
