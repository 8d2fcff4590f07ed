package org.meguri.command.survey;

import static org.meguri.command.programme.Examples.DIRECTOR;
import static org.meguri.command.programme.Examples.FOREIGN_OFFICER;
import static org.meguri.command.programme.Examples.K_RIP;
import static org.meguri.command.programme.Examples.MANAGER;
import static org.meguri.command.programme.Examples.OFFICER;
import static org.meguri.command.survey.RoundExamples.BUREAU;
import static org.meguri.command.survey.RoundExamples.DUE;
import static org.meguri.command.survey.RoundExamples.OPENED;
import static org.meguri.command.survey.RoundExamples.ROUND;
import static org.meguri.command.survey.RoundExamples.bureau;
import static org.meguri.command.survey.RoundExamples.byBureau;
import static org.meguri.command.survey.RoundExamples.byCouncil;
import static org.meguri.command.survey.RoundExamples.council;
import static org.meguri.command.survey.RoundExamples.submitted;
import static org.meguri.command.survey.RoundExamples.with;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.meguri.command.actor.ActorRefused;
import org.meguri.command.survey.SurveyCommand.CloseRound;
import org.meguri.command.survey.SurveyCommand.ConfirmFigures;
import org.meguri.command.survey.SurveyCommand.SendBackRound;
import org.meguri.command.survey.SurveyEvent.FiguresConfirmed;
import org.meguri.command.survey.SurveyEvent.LateExceptionRefused;
import org.meguri.command.survey.SurveyEvent.RoundClosed;
import org.meguri.command.survey.SurveyEvent.RoundSentBack;

/** Confirming, sending back and closing a round. */
class ClosingARoundTest extends RoundFixture {

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
}
