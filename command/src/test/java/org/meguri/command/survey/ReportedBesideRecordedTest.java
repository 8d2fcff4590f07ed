package org.meguri.command.survey;

import static org.meguri.command.programme.Examples.K_RIP;
import static org.meguri.command.programme.Examples.MANAGER;
import static org.meguri.command.survey.RoundExamples.COUNCIL;
import static org.meguri.command.survey.RoundExamples.DUE;
import static org.meguri.command.survey.RoundExamples.EXPLAINED;
import static org.meguri.command.survey.RoundExamples.NOTHING_RECORDED;
import static org.meguri.command.survey.RoundExamples.OPENED;
import static org.meguri.command.survey.RoundExamples.ROUND;
import static org.meguri.command.survey.RoundExamples.byCouncil;
import static org.meguri.command.survey.RoundExamples.council;
import static org.meguri.command.survey.RoundExamples.with;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.meguri.command.survey.SurveyCommand.CorrectFigures;
import org.meguri.command.survey.SurveyCommand.SubmitFigures;
import org.meguri.command.survey.SurveyEvent.FiguresCorrected;
import org.meguri.command.survey.SurveyEvent.FiguresSubmitted;

/** What is reported stands beside what was recorded in the round's period. */
class ReportedBesideRecordedTest extends RoundFixture {

  @Test
  void aDifferenceThatIsNotExplainedIsRefusedByItsField() {
    recorded = recorded("SEMINARS", 3);
    refused(
        given(OPENED).when(sending(council(5), without("SEMINARS")), by(MANAGER)),
        SurveyRefused.DIFFERENCE_UNEXPLAINED,
        "field",
        "explanation.SEMINARS");
  }

  @Test
  void whatAgreesNeedsNoExplanationAndKeepsNone() {
    recorded = recorded("SEMINARS", 5);
    given(OPENED)
        .when(sending(council(5), EXPLAINED), by(MANAGER))
        .expectEvents(
            new FiguresSubmitted(
                ROUND,
                K_RIP,
                COUNCIL.value(),
                1,
                council(5),
                without("SEMINARS"),
                with(NOTHING_RECORDED, "SEMINARS", "5"),
                null,
                MANAGER.person()));
  }

  @Test
  void whatWasReportedIsExplainedAnewWhereTheRecordsHaveChangedSince() {
    recorded = recorded("SEMINARS", 5);
    given(OPENED, byCouncil())
        .when(
            new CorrectFigures(
                ROUND, COUNCIL.value(), 1, council(5), EXPLAINED, "Records are in now", DUE),
            by(MANAGER))
        .expectEvents(
            new FiguresCorrected(
                ROUND,
                K_RIP,
                COUNCIL.value(),
                2,
                council(5),
                without("SEMINARS"),
                with(NOTHING_RECORDED, "SEMINARS", "5"),
                "Records are in now",
                false,
                MANAGER.person()));
  }

  private static SubmitFigures sending(
      Map<String, BigDecimal> figures, Map<String, String> explanations) {
    return new SubmitFigures(ROUND, COUNCIL.value(), 0, figures, explanations, null, DUE);
  }

  private static Map<String, BigDecimal> recorded(String code, int figure) {
    return Map.of(code, BigDecimal.valueOf(figure));
  }

  private static Map<String, String> without(String code) {
    Map<String, String> explained = new TreeMap<>(EXPLAINED);
    explained.remove(code);
    return explained;
  }
}
