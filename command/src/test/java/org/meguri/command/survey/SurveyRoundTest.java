package org.meguri.command.survey;

import static org.meguri.command.programme.Examples.DIRECTOR;
import static org.meguri.command.programme.Examples.FOREIGN_DIRECTOR;
import static org.meguri.command.programme.Examples.FOREIGN_OFFICER;
import static org.meguri.command.programme.Examples.KANTO;
import static org.meguri.command.programme.Examples.KYUSHU;
import static org.meguri.command.programme.Examples.K_RIP;
import static org.meguri.command.programme.Examples.MANAGER;
import static org.meguri.command.programme.Examples.OFFICER;
import static org.meguri.command.programme.Examples.SYSTEM;
import static org.meguri.command.survey.RoundExamples.BUREAU;
import static org.meguri.command.survey.RoundExamples.CLOSES;
import static org.meguri.command.survey.RoundExamples.COUNCIL;
import static org.meguri.command.survey.RoundExamples.DUE;
import static org.meguri.command.survey.RoundExamples.FORM;
import static org.meguri.command.survey.RoundExamples.OPENED;
import static org.meguri.command.survey.RoundExamples.OPENS;
import static org.meguri.command.survey.RoundExamples.ROUND;
import static org.meguri.command.survey.RoundExamples.bureau;
import static org.meguri.command.survey.RoundExamples.byBureau;
import static org.meguri.command.survey.RoundExamples.byCouncil;
import static org.meguri.command.survey.RoundExamples.council;
import static org.meguri.command.survey.RoundExamples.submitted;
import static org.meguri.command.survey.RoundExamples.with;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.meguri.command.Outcome;
import org.meguri.command.Refusal;
import org.meguri.command.actor.Actor;
import org.meguri.command.actor.ActorRefused;
import org.meguri.command.programme.BureauId;
import org.meguri.command.programme.Examples;
import org.meguri.command.project.OrganizationId;
import org.meguri.command.project.ProjectId;
import org.meguri.command.project.ProjectRefused;
import org.meguri.command.project.Projects;
import org.meguri.command.survey.SurveyCommand.AskCorrection;
import org.meguri.command.survey.SurveyCommand.CloseRound;
import org.meguri.command.survey.SurveyCommand.ConfirmFigures;
import org.meguri.command.survey.SurveyCommand.CorrectFigures;
import org.meguri.command.survey.SurveyCommand.GrantLateException;
import org.meguri.command.survey.SurveyCommand.OpenRound;
import org.meguri.command.survey.SurveyCommand.RefuseLateException;
import org.meguri.command.survey.SurveyCommand.SendBackRound;
import org.meguri.command.survey.SurveyCommand.SubmitFigures;
import org.meguri.command.survey.SurveyEvent.CorrectionAsked;
import org.meguri.command.survey.SurveyEvent.FiguresConfirmed;
import org.meguri.command.survey.SurveyEvent.FiguresCorrected;
import org.meguri.command.survey.SurveyEvent.FiguresSubmitted;
import org.meguri.command.survey.SurveyEvent.LateExceptionGranted;
import org.meguri.command.survey.SurveyEvent.LateExceptionRefused;
import org.meguri.command.survey.SurveyEvent.RoundClosed;
import org.meguri.command.survey.SurveyEvent.RoundSentBack;

class SurveyRoundTest {
  private static final LocalDate IN_JUNE = CLOSES.plusDays(10);
  private static final RoundClosed CLOSED =
      new RoundClosed(ROUND, K_RIP, council(5), DUE, DIRECTOR.person());
  private static final CorrectionAsked ASKED =
      new CorrectionAsked(ROUND, K_RIP, COUNCIL.value(), "Check the visits", OFFICER.person());
  private static final LateExceptionGranted EXCEPTION =
      new LateExceptionGranted(ROUND, K_RIP, IN_JUNE, "Flood", DIRECTOR.person());

  private AggregateTestFixture<SurveyRound> round;

  @BeforeEach
  void anOffice() {
    round = new AggregateTestFixture<>(SurveyRound.class);
    round.registerInjectableResource(Examples.programmes());
    round.registerInjectableResource(new KnownProject());
  }

  @Test
  void theWindowOpensARoundPerProject() {
    round
        .givenNoPriorActivity()
        .when(opening(KYUSHU, OPENS, DUE, CLOSES), by(SYSTEM))
        .expectEvents(OPENED);
  }

  @Test
  void aRoundIsOpenedOnceForItsOwnProjectWithDaysInOrder() {
    refused(
        given(OPENED).when(opening(KYUSHU, OPENS, DUE, CLOSES), by(SYSTEM)),
        SurveyRefused.ROUND_OPEN_ALREADY);
    refused(
        round.givenNoPriorActivity().when(opening(KANTO, OPENS, DUE, CLOSES), by(SYSTEM)),
        ProjectRefused.PROJECT_UNKNOWN,
        "project",
        "k-rip");
    refused(
        round.givenNoPriorActivity().when(opening(KYUSHU, CLOSES, DUE, OPENS), by(SYSTEM)),
        SurveyRefused.DATES_REVERSED,
        "field",
        "internalDueOn");
    refused(
        round.givenNoPriorActivity().when(opening(KYUSHU, OPENS, DUE, CLOSES), by(OFFICER)),
        ActorRefused.NOT_AUTHORIZED,
        "role",
        "SYSTEM");
  }

  @Test
  void aManagerSubmitsForTheCouncilAndAnOfficerForTheBureau() {
    given(OPENED).when(sending(5, OPENS), by(MANAGER)).expectEvents(byCouncil());
    given(OPENED)
        .when(new SubmitFigures(ROUND, BUREAU, 0, bureau(7), null, DUE), by(OFFICER))
        .expectEvents(byBureau());
  }

  @Test
  void nobodySubmitsForAnotherSource() {
    refused(
        given(OPENED).when(sending(5, OPENS), by(OFFICER)),
        ActorRefused.NOT_AUTHORIZED,
        "role",
        "MANAGER");
    refused(
        given(OPENED).when(new SubmitFigures(ROUND, BUREAU, 0, bureau(7), null, DUE), by(MANAGER)),
        ActorRefused.NOT_AUTHORIZED,
        "role",
        "OFFICER");
    refused(
        given(OPENED)
            .when(new SubmitFigures(ROUND, BUREAU, 0, bureau(7), null, DUE), by(FOREIGN_OFFICER)),
        ActorRefused.NOT_AUTHORIZED,
        "role",
        "OFFICER");
    refused(
        given(OPENED)
            .when(new SubmitFigures(ROUND, "stranger", 0, council(5), null, DUE), by(MANAGER)),
        SurveyRefused.UNKNOWN_SOURCE,
        "source",
        "stranger");
  }

  @Test
  void figuresAreWrittenOneWay() {
    given(OPENED)
        .when(submission(with(council(5), "SEMINARS", "5.00"), DUE), by(MANAGER))
        .expectEvents(byCouncil());
  }

  @Test
  void figuresThatCannotBeAreRefusedByField() {
    refusesFigure("-1", SurveyRefused.FIGURE_NEGATIVE);
    refusesFigure("0.5", SurveyRefused.FIGURE_NOT_WHOLE);
    refused(
        given(OPENED).when(submission(with(council(5), "SEMINARS", "1001"), DUE), by(MANAGER)),
        SurveyRefused.FIGURE_ABSURD,
        "field",
        "figures.SEMINARS",
        "limit",
        "1000");
    refused(
        given(OPENED).when(submission(with(council(5), "MOONS", "1"), DUE), by(MANAGER)),
        SurveyRefused.UNKNOWN_INDICATOR,
        "field",
        "figures.MOONS");
    refused(
        given(OPENED).when(submission(bureau(5), DUE), by(MANAGER)),
        SurveyRefused.FIGURE_MISSING,
        "field",
        "figures.EXCHANGE_MEETINGS");
    refused(
        given(OPENED).when(new SubmitFigures(ROUND, BUREAU, 0, council(7), null, DUE), by(OFFICER)),
        SurveyRefused.UNKNOWN_INDICATOR,
        "field",
        "figures.EXCHANGE_MEETINGS");
  }

  @Test
  void aSourceSubmitsOnce() {
    refused(
        given(OPENED, byCouncil()).when(sending(5, DUE), by(MANAGER)),
        SurveyRefused.SUBMITTED_ALREADY);
  }

  @Test
  void nothingComesInBeforeTheWindowNorAfterItWithoutAnException() {
    refused(
        given(OPENED).when(sending(5, OPENS.minusDays(1)), by(MANAGER)),
        SurveyRefused.ROUND_NOT_OPEN,
        "opensOn",
        "2007-04-01");
    refused(
        given(OPENED).when(sending(5, IN_JUNE), by(MANAGER)),
        SurveyRefused.WINDOW_OVER,
        "closesOn",
        "2007-05-31",
        "on",
        "2007-06-10");
    given(OPENED, EXCEPTION).when(sending(5, IN_JUNE), by(MANAGER)).expectEvents(byCouncil());
    refused(
        given(OPENED, EXCEPTION).when(sending(5, IN_JUNE.plusDays(1)), by(MANAGER)),
        SurveyRefused.WINDOW_OVER,
        "closesOn",
        "2007-05-31",
        "on",
        "2007-06-11");
  }

  @Test
  void anOfficerAsksForACorrectionWithAReason() {
    given(OPENED, byCouncil())
        .when(new AskCorrection(ROUND, COUNCIL.value(), "Check the visits"), by(OFFICER))
        .expectEvents(ASKED);
    refused(
        given(OPENED, byCouncil())
            .when(new AskCorrection(ROUND, COUNCIL.value(), " "), by(OFFICER)),
        SurveyRefused.REASON_MISSING,
        "field",
        "reason");
    refused(
        given(OPENED).when(new AskCorrection(ROUND, COUNCIL.value(), "Why"), by(OFFICER)),
        SurveyRefused.NOTHING_TO_CORRECT);
    refused(
        given(OPENED, byCouncil())
            .when(new AskCorrection(ROUND, COUNCIL.value(), "Why"), by(MANAGER)),
        ActorRefused.NOT_AUTHORIZED,
        "role",
        "OFFICER");
  }

  @Test
  void aCorrectionIsTheNextVersionWithItsReason() {
    given(OPENED, byCouncil())
        .when(correction(1, 6, DUE), by(MANAGER))
        .expectEvents(corrected(false));
    refused(
        given(OPENED, byCouncil()).when(correction(0, 6, DUE), by(MANAGER)),
        SurveyRefused.STALE_VERSION,
        "found",
        "1");
    refused(
        given(OPENED, byCouncil()).when(correction(1, 5, DUE), by(MANAGER)),
        SurveyRefused.NOTHING_TO_CORRECT);
    refused(
        given(OPENED).when(correction(0, 6, DUE), by(MANAGER)), SurveyRefused.NOTHING_TO_CORRECT);
  }

  @Test
  void anAskedCorrectionMayComeAfterTheWindowButNotAfterTheClosing() {
    given(OPENED, byCouncil(), ASKED)
        .when(correction(1, 6, IN_JUNE), by(MANAGER))
        .expectEvents(corrected(false));
    refused(
        given(OPENED, byCouncil()).when(correction(1, 6, IN_JUNE), by(MANAGER)),
        SurveyRefused.WINDOW_OVER,
        "closesOn",
        "2007-05-31",
        "on",
        "2007-06-10");
    refused(
        given(OPENED, byCouncil(), ASKED, CLOSED).when(correction(1, 6, DUE), by(MANAGER)),
        SurveyRefused.ROUND_CLOSED);
  }

  @Test
  void afterTheClosingFiguresAreCorrectedOnlyUnderAnExceptionAndSaySo() {
    given(OPENED, byCouncil(), byBureau(), CLOSED, EXCEPTION)
        .when(correction(1, 6, IN_JUNE), by(MANAGER))
        .expectEvents(corrected(true));
  }

  @Test
  void theDirectorGrantsALateExceptionForALimitedTime() {
    given(OPENED)
        .when(new GrantLateException(ROUND, IN_JUNE, "Flood", CLOSES), by(DIRECTOR))
        .expectEvents(EXCEPTION);
    refused(
        given(OPENED)
            .when(
                new GrantLateException(ROUND, CLOSES.plusDays(61), "Flood", CLOSES), by(DIRECTOR)),
        SurveyRefused.EXCEPTION_OUT_OF_RANGE,
        "field",
        "until",
        "first",
        "2007-05-31",
        "last",
        "2007-07-30");
    refused(
        given(OPENED)
            .when(new GrantLateException(ROUND, IN_JUNE, "Flood", CLOSES), by(FOREIGN_DIRECTOR)),
        ActorRefused.NOT_AUTHORIZED,
        "role",
        "DIRECTOR");
    refused(
        given(OPENED).when(new GrantLateException(ROUND, IN_JUNE, "", CLOSES), by(DIRECTOR)),
        SurveyRefused.REASON_MISSING,
        "field",
        "reason");
  }

  @Test
  void aRefusedExceptionIsOnRecordToo() {
    given(OPENED)
        .when(new RefuseLateException(ROUND, "No ground"), by(DIRECTOR))
        .expectEvents(new LateExceptionRefused(ROUND, K_RIP, "No ground", DIRECTOR.person()));
  }

  @Test
  void theDirectorClosesARoundWithTheSumsOfAllSources() {
    Map<String, BigDecimal> totals =
        with(
            with(
                with(with(council(5), "COMPANY_VISITS", "12"), "RESEARCHER_VISITS", "12"),
                "SEMINARS",
                "12"),
            "SEMINAR_PARTICIPANTS",
            "12");
    given(OPENED, byCouncil(), byBureau())
        .when(new CloseRound(ROUND, DUE), by(DIRECTOR))
        .expectEvents(new RoundClosed(ROUND, K_RIP, totals, DUE, DIRECTOR.person()));
  }

  @Test
  void aRoundIsNotClosedBeforeEverySourceIsIn() {
    refused(
        given(OPENED, byCouncil()).when(new CloseRound(ROUND, DUE), by(DIRECTOR)),
        SurveyRefused.SOURCE_MISSING,
        "source",
        "kyushu");
  }

  @Test
  void aRoundClosesWithoutASourceThatWasRefusedMoreTimeUnlessItIsGrantedAfterAll() {
    LateExceptionRefused refusal =
        new LateExceptionRefused(ROUND, K_RIP, "No reason given", DIRECTOR.person());
    given(OPENED, byCouncil(), refusal)
        .when(new CloseRound(ROUND, IN_JUNE), by(DIRECTOR))
        .expectEvents(new RoundClosed(ROUND, K_RIP, council(5), IN_JUNE, DIRECTOR.person()));
    refused(
        given(OPENED, byCouncil(), refusal, EXCEPTION)
            .when(new CloseRound(ROUND, IN_JUNE), by(DIRECTOR)),
        SurveyRefused.SOURCE_MISSING,
        "source",
        "kyushu");
  }

  @Test
  void anOfficerConfirmsOnceEverySourceIsIn() {
    given(OPENED, byCouncil(), byBureau())
        .when(new ConfirmFigures(ROUND, DUE), by(OFFICER))
        .expectEvents(new FiguresConfirmed(ROUND, K_RIP, DUE, OFFICER.person()));
    refused(
        given(OPENED, byCouncil()).when(new ConfirmFigures(ROUND, DUE), by(OFFICER)),
        SurveyRefused.SOURCE_MISSING,
        "source",
        "kyushu");
    refused(
        given(OPENED, byCouncil(), byBureau())
            .when(new ConfirmFigures(ROUND, DUE), by(FOREIGN_OFFICER)),
        ActorRefused.NOT_AUTHORIZED,
        "role",
        "OFFICER");
    refused(
        given(OPENED, CLOSED).when(new ConfirmFigures(ROUND, DUE), by(OFFICER)),
        SurveyRefused.ROUND_CLOSED);
  }

  @Test
  void theDirectorSendsARoundBackWithAReason() {
    given(OPENED, byCouncil(), byBureau())
        .when(new SendBackRound(ROUND, "Look again"), by(DIRECTOR))
        .expectEvents(new RoundSentBack(ROUND, K_RIP, "Look again", DIRECTOR.person()));
    refused(
        given(OPENED).when(new SendBackRound(ROUND, ""), by(DIRECTOR)),
        SurveyRefused.REASON_MISSING,
        "field",
        "reason");
    refused(
        given(OPENED).when(new SendBackRound(ROUND, "Look again"), by(OFFICER)),
        ActorRefused.NOT_AUTHORIZED,
        "role",
        "DIRECTOR");
    refused(
        given(OPENED, CLOSED).when(new SendBackRound(ROUND, "Look again"), by(DIRECTOR)),
        SurveyRefused.ROUND_CLOSED);
  }

  @Test
  void nobodyClosesARoundOverTheirOwnFigures() {
    refused(
        given(OPENED, byCouncil(), submitted(BUREAU, bureau(7), DIRECTOR))
            .when(new CloseRound(ROUND, DUE), by(DIRECTOR)),
        SurveyRefused.FOUR_EYES);
  }

  @Test
  void aRoundIsClosedOnceAndByTheDirector() {
    refused(
        given(OPENED, byCouncil(), byBureau(), CLOSED)
            .when(new CloseRound(ROUND, DUE), by(DIRECTOR)),
        SurveyRefused.ROUND_CLOSED);
    refused(
        given(OPENED, byCouncil(), byBureau()).when(new CloseRound(ROUND, DUE), by(OFFICER)),
        ActorRefused.NOT_AUTHORIZED,
        "role",
        "DIRECTOR");
    refused(given(OPENED, CLOSED).when(sending(5, DUE), by(MANAGER)), SurveyRefused.ROUND_CLOSED);
  }

  @Test
  void anUnknownRoundIsAnsweredAsSuch() {
    for (Object command :
        List.of(
            sending(5, DUE),
            correction(1, 6, DUE),
            new AskCorrection(ROUND, BUREAU, "Why"),
            new GrantLateException(ROUND, IN_JUNE, "Flood", CLOSES),
            new RefuseLateException(ROUND, "No"),
            new ConfirmFigures(ROUND, DUE),
            new SendBackRound(ROUND, "No"),
            new CloseRound(ROUND, DUE))) {
      refused(
          round.givenNoPriorActivity().when(command, by(DIRECTOR)), SurveyRefused.ROUND_UNKNOWN);
    }
  }

  @Test
  void whoeverSendsFiguresIntoAClosedRoundNeedsAnExceptionAndAReason() {
    SubmitFigures late =
        new SubmitFigures(ROUND, COUNCIL.value(), 0, council(5), "Flood in the office", IN_JUNE);
    refused(given(OPENED, CLOSED).when(late, by(MANAGER)), SurveyRefused.ROUND_CLOSED);
    refused(
        given(OPENED, CLOSED, EXCEPTION).when(sending(5, IN_JUNE), by(MANAGER)),
        SurveyRefused.REASON_MISSING,
        "field",
        "remarks");
    given(OPENED, CLOSED, EXCEPTION)
        .when(late, by(MANAGER))
        .expectEvents(
            new FiguresSubmitted(
                ROUND,
                K_RIP,
                COUNCIL.value(),
                1,
                council(5),
                "Flood in the office",
                MANAGER.person()));
  }

  private void refusesFigure(String figure, Refusal refusal) {
    refused(
        given(OPENED).when(submission(with(council(5), "SEMINARS", figure), DUE), by(MANAGER)),
        refusal,
        "field",
        "figures.SEMINARS");
  }

  private TestExecutor<SurveyRound> given(Object... events) {
    return round.given(events);
  }

  private static void refused(ResultValidator<?> result, Refusal refusal, String... facts) {
    result.expectNoEvents().expectResultMessagePayload(Outcome.refused(refusal, facts));
  }

  private static OpenRound opening(
      BureauId bureau, LocalDate opens, LocalDate due, LocalDate closes) {
    return new OpenRound(
        ROUND,
        K_RIP,
        bureau,
        2006,
        SurveyWindow.SPRING,
        opens,
        due,
        closes,
        FORM,
        List.of(COUNCIL));
  }

  private static SubmitFigures sending(int figure, LocalDate on) {
    return submission(council(figure), on);
  }

  private static SubmitFigures submission(Map<String, BigDecimal> figures, LocalDate on) {
    return new SubmitFigures(ROUND, COUNCIL.value(), 0, figures, null, on);
  }

  private static CorrectFigures correction(int expectedVersion, int figure, LocalDate on) {
    return new CorrectFigures(
        ROUND, COUNCIL.value(), expectedVersion, council(figure), "Miscounted", on);
  }

  private static FiguresCorrected corrected(boolean afterClosing) {
    return new FiguresCorrected(
        ROUND, K_RIP, COUNCIL.value(), 2, council(6), "Miscounted", afterClosing, MANAGER.person());
  }

  private static Map<String, Actor> by(Actor actor) {
    return Map.of(Actor.KEY, actor);
  }

  /** K-RIP of the Kyushu bureau, with its one council. */
  private static final class KnownProject implements Projects {
    @Override
    public Optional<BureauId> bureauOf(ProjectId project) {
      return project.equals(K_RIP) ? Optional.of(KYUSHU) : Optional.empty();
    }

    @Override
    public List<OrganizationId> organizationsOf(ProjectId project) {
      return List.of(COUNCIL);
    }

    @Override
    public List<ProjectId> all() {
      return List.of(K_RIP);
    }
  }
}
