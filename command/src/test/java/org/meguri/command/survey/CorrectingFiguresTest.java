package org.meguri.command.survey;

import static org.meguri.command.programme.Examples.DIRECTOR;
import static org.meguri.command.programme.Examples.FOREIGN_DIRECTOR;
import static org.meguri.command.programme.Examples.K_RIP;
import static org.meguri.command.programme.Examples.MANAGER;
import static org.meguri.command.programme.Examples.OFFICER;
import static org.meguri.command.survey.RoundExamples.CLOSES;
import static org.meguri.command.survey.RoundExamples.COUNCIL;
import static org.meguri.command.survey.RoundExamples.DUE;
import static org.meguri.command.survey.RoundExamples.EXPLAINED;
import static org.meguri.command.survey.RoundExamples.NOTHING_RECORDED;
import static org.meguri.command.survey.RoundExamples.OPENED;
import static org.meguri.command.survey.RoundExamples.ROUND;
import static org.meguri.command.survey.RoundExamples.byBureau;
import static org.meguri.command.survey.RoundExamples.byCouncil;
import static org.meguri.command.survey.RoundExamples.council;

import org.junit.jupiter.api.Test;
import org.meguri.command.actor.ActorRefused;
import org.meguri.command.survey.SurveyCommand.AskCorrection;
import org.meguri.command.survey.SurveyCommand.GrantLateException;
import org.meguri.command.survey.SurveyCommand.RefuseLateException;
import org.meguri.command.survey.SurveyCommand.SubmitFigures;
import org.meguri.command.survey.SurveyEvent.FiguresSubmitted;
import org.meguri.command.survey.SurveyEvent.LateExceptionRefused;

/** Corrections, and figures under a late exception. */
class CorrectingFiguresTest extends RoundFixture {

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
  void whoeverSendsFiguresIntoAClosedRoundNeedsAnExceptionAndAReason() {
    SubmitFigures late =
        new SubmitFigures(
            ROUND, COUNCIL.value(), 0, council(5), EXPLAINED, "Flood in the office", IN_JUNE);
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
                EXPLAINED,
                NOTHING_RECORDED,
                "Flood in the office",
                MANAGER.person()));
  }
}
