package org.meguri.command.survey;

import static org.meguri.command.programme.Examples.DIRECTOR;
import static org.meguri.command.programme.Examples.FOREIGN_OFFICER;
import static org.meguri.command.programme.Examples.KANTO;
import static org.meguri.command.programme.Examples.KYUSHU;
import static org.meguri.command.programme.Examples.MANAGER;
import static org.meguri.command.programme.Examples.OFFICER;
import static org.meguri.command.programme.Examples.SYSTEM;
import static org.meguri.command.survey.RoundExamples.BUREAU;
import static org.meguri.command.survey.RoundExamples.CLOSES;
import static org.meguri.command.survey.RoundExamples.DUE;
import static org.meguri.command.survey.RoundExamples.EXPLAINED;
import static org.meguri.command.survey.RoundExamples.OPENED;
import static org.meguri.command.survey.RoundExamples.OPENS;
import static org.meguri.command.survey.RoundExamples.ROUND;
import static org.meguri.command.survey.RoundExamples.bureau;
import static org.meguri.command.survey.RoundExamples.byBureau;
import static org.meguri.command.survey.RoundExamples.byCouncil;
import static org.meguri.command.survey.RoundExamples.council;
import static org.meguri.command.survey.RoundExamples.with;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.meguri.command.actor.ActorRefused;
import org.meguri.command.project.ProjectRefused;
import org.meguri.command.survey.SurveyCommand.AskCorrection;
import org.meguri.command.survey.SurveyCommand.CloseRound;
import org.meguri.command.survey.SurveyCommand.ConfirmFigures;
import org.meguri.command.survey.SurveyCommand.GrantLateException;
import org.meguri.command.survey.SurveyCommand.RefuseLateException;
import org.meguri.command.survey.SurveyCommand.SendBackRound;
import org.meguri.command.survey.SurveyCommand.SubmitFigures;

/** Opening a round and sending figures into it. */
class SurveyRoundTest extends RoundFixture {

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
        .when(new SubmitFigures(ROUND, BUREAU, 0, bureau(7), EXPLAINED, null, DUE), by(OFFICER))
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
        given(OPENED)
            .when(
                new SubmitFigures(ROUND, BUREAU, 0, bureau(7), EXPLAINED, null, DUE), by(MANAGER)),
        ActorRefused.NOT_AUTHORIZED,
        "role",
        "OFFICER");
    refused(
        given(OPENED)
            .when(
                new SubmitFigures(ROUND, BUREAU, 0, bureau(7), EXPLAINED, null, DUE),
                by(FOREIGN_OFFICER)),
        ActorRefused.NOT_AUTHORIZED,
        "role",
        "OFFICER");
    refused(
        given(OPENED)
            .when(
                new SubmitFigures(ROUND, "stranger", 0, council(5), EXPLAINED, null, DUE),
                by(MANAGER)),
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
        given(OPENED)
            .when(
                new SubmitFigures(ROUND, BUREAU, 0, council(7), EXPLAINED, null, DUE), by(OFFICER)),
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
}
