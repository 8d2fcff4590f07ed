package org.meguri.command.survey;

import static org.meguri.command.programme.Examples.DIRECTOR;
import static org.meguri.command.programme.Examples.KYUSHU;
import static org.meguri.command.programme.Examples.K_RIP;
import static org.meguri.command.programme.Examples.MANAGER;
import static org.meguri.command.programme.Examples.OFFICER;
import static org.meguri.command.survey.RoundExamples.CLOSES;
import static org.meguri.command.survey.RoundExamples.COUNCIL;
import static org.meguri.command.survey.RoundExamples.DUE;
import static org.meguri.command.survey.RoundExamples.EXPLAINED;
import static org.meguri.command.survey.RoundExamples.FORM;
import static org.meguri.command.survey.RoundExamples.NOTHING_RECORDED;
import static org.meguri.command.survey.RoundExamples.OPENED;
import static org.meguri.command.survey.RoundExamples.ROUND;
import static org.meguri.command.survey.RoundExamples.bureau;
import static org.meguri.command.survey.RoundExamples.council;
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
import org.meguri.command.Outcome;
import org.meguri.command.Refusal;
import org.meguri.command.activity.RecordedFigures;
import org.meguri.command.actor.Actor;
import org.meguri.command.organization.OrganizationId;
import org.meguri.command.programme.BureauId;
import org.meguri.command.programme.Examples;
import org.meguri.command.project.ProjectId;
import org.meguri.command.project.Projects;
import org.meguri.command.survey.SurveyCommand.CorrectFigures;
import org.meguri.command.survey.SurveyCommand.OpenRound;
import org.meguri.command.survey.SurveyCommand.SubmitFigures;
import org.meguri.command.survey.SurveyEvent.CorrectionAsked;
import org.meguri.command.survey.SurveyEvent.FiguresCorrected;
import org.meguri.command.survey.SurveyEvent.LateExceptionGranted;
import org.meguri.command.survey.SurveyEvent.RoundClosed;

/** A round before its rules, and the words its tests are made of. */
abstract class RoundFixture {
  static final LocalDate IN_JUNE = CLOSES.plusDays(10);
  static final RoundClosed CLOSED =
      new RoundClosed(ROUND, K_RIP, council(5), DUE, DIRECTOR.person());
  static final CorrectionAsked ASKED =
      new CorrectionAsked(ROUND, K_RIP, COUNCIL.value(), "Check the visits", OFFICER.person());
  static final LateExceptionGranted EXCEPTION =
      new LateExceptionGranted(ROUND, K_RIP, IN_JUNE, "Flood", DIRECTOR.person());

  AggregateTestFixture<SurveyRound> round;

  /** What activities of FY2006 add up to. */
  Map<String, BigDecimal> recorded = Map.of();

  @BeforeEach
  void anOffice() {
    round = new AggregateTestFixture<>(SurveyRound.class);
    round.registerInjectableResource(Examples.programmes());
    round.registerInjectableResource(new KnownProject());
    recorded = Map.of();
    round.registerInjectableResource(
        (RecordedFigures) (project, source, from, until) -> recordedIn(from, until));
  }

  void refusesFigure(String figure, Refusal refusal) {
    refused(
        given(OPENED).when(submission(with(council(5), "SEMINARS", figure), DUE), by(MANAGER)),
        refusal,
        "field",
        "figures.SEMINARS");
  }

  TestExecutor<SurveyRound> given(Object... events) {
    return round.given(events);
  }

  private Map<String, BigDecimal> recordedIn(LocalDate from, LocalDate until) {
    boolean year = from.equals(LocalDate.of(2006, 4, 1)) && until.equals(LocalDate.of(2007, 3, 31));
    return year ? recorded : Map.of();
  }

  static void refused(ResultValidator<?> result, Refusal refusal, String... facts) {
    result.expectNoEvents().expectResultMessagePayload(Outcome.refused(refusal, facts));
  }

  static OpenRound opening(BureauId bureau, LocalDate opens, LocalDate due, LocalDate closes) {
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

  static SubmitFigures sending(int figure, LocalDate on) {
    return submission(council(figure), on);
  }

  static SubmitFigures submission(Map<String, BigDecimal> figures, LocalDate on) {
    return new SubmitFigures(ROUND, COUNCIL.value(), 0, figures, EXPLAINED, null, on);
  }

  static CorrectFigures correction(int expectedVersion, int figure, LocalDate on) {
    return new CorrectFigures(
        ROUND, COUNCIL.value(), expectedVersion, council(figure), EXPLAINED, "Miscounted", on);
  }

  static FiguresCorrected corrected(boolean afterClosing) {
    return new FiguresCorrected(
        ROUND,
        K_RIP,
        COUNCIL.value(),
        2,
        council(6),
        EXPLAINED,
        NOTHING_RECORDED,
        "Miscounted",
        afterClosing,
        MANAGER.person());
  }

  static Map<String, Actor> by(Actor actor) {
    return Map.of(Actor.KEY, actor);
  }

  /** K-RIP of the Kyushu bureau, with its one council. */
  static final class KnownProject implements Projects {
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
