package org.meguri.query.casefile;

import static org.meguri.query.fold.Copy.changed;
import static org.meguri.query.fold.Copy.with;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.meguri.command.organization.OrganizationId;
import org.meguri.command.storage.Recorded;
import org.meguri.command.survey.SurveyEvent;
import org.meguri.command.survey.SurveyEvent.CorrectionAsked;
import org.meguri.command.survey.SurveyEvent.FiguresConfirmed;
import org.meguri.command.survey.SurveyEvent.FiguresCorrected;
import org.meguri.command.survey.SurveyEvent.FiguresSubmitted;
import org.meguri.command.survey.SurveyEvent.LateExceptionGranted;
import org.meguri.command.survey.SurveyEvent.LateExceptionRefused;
import org.meguri.command.survey.SurveyEvent.RoundClosed;
import org.meguri.command.survey.SurveyEvent.RoundOpened;
import org.meguri.command.survey.SurveyEvent.RoundSentBack;
import org.meguri.query.fold.Fold;

/** The follow-up survey's facts. */
final class SurveySteps {

  private SurveySteps() {}

  static void into(Fold<ProjectCase> fold) {
    fold.on(RoundOpened.class, (s, e, r) -> s.withRounds(with(s.rounds(), e.round(), opened(e))))
        .on(
            FiguresSubmitted.class,
            (s, e, r) -> in(s, e, round -> round.answered(e.source(), submitted(e, r, round))))
        .on(
            FiguresCorrected.class,
            (s, e, r) -> in(s, e, round -> round.answered(e.source(), corrected(e, r))))
        .on(
            CorrectionAsked.class,
            (s, e, r) ->
                in(
                    s,
                    e,
                    round ->
                        round.asked(
                            new Round.Asked(e.source(), e.reason(), e.by(), r.recordedAt()))))
        .on(
            FiguresConfirmed.class,
            (s, e, r) -> in(s, e, round -> round.confirmed(Act.of(e.by(), r))))
        .on(
            RoundSentBack.class,
            (s, e, r) -> in(s, e, round -> round.sentBack(Reasoned.of(e.reason(), e.by(), r))))
        .on(
            LateExceptionGranted.class,
            (s, e, r) ->
                in(
                    s,
                    e,
                    round ->
                        round.late(new Round.Late(e.until(), e.reason(), e.by(), r.recordedAt()))))
        .on(
            LateExceptionRefused.class,
            (s, e, r) ->
                in(
                    s,
                    e,
                    round -> round.late(new Round.Late(null, e.reason(), e.by(), r.recordedAt()))))
        .on(
            RoundClosed.class,
            (s, e, r) ->
                in(
                    s,
                    e,
                    round ->
                        round.closed(
                            new Round.Closing(
                                e.totals(), e.effectiveOn(), e.by(), r.recordedAt()))));
  }

  private static ProjectCase in(ProjectCase state, SurveyEvent event, UnaryOperator<Round> change) {
    return state.withRounds(changed(state.rounds(), event.round(), change));
  }

  private static Round opened(RoundOpened opened) {
    return new Round(
        opened.round().value(),
        opened.fiscalYear(),
        opened.window(),
        opened.opensOn(),
        opened.internalDueOn(),
        opened.closesOn(),
        opened.form(),
        opened.organizations().stream().map(OrganizationId::value).toList(),
        opened.bureau().value(),
        Map.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null);
  }

  private static Round.Figures submitted(
      FiguresSubmitted submitted, Recorded recorded, Round into) {
    return new Round.Figures(
        submitted.version(),
        submitted.figures(),
        submitted.explanations(),
        submitted.recorded(),
        submitted.remarks(),
        null,
        into.isClosed(),
        submitted.by(),
        recorded.recordedAt(),
        recorded.envelope().origin());
  }

  private static Round.Figures corrected(FiguresCorrected corrected, Recorded recorded) {
    return new Round.Figures(
        corrected.version(),
        corrected.figures(),
        corrected.explanations(),
        corrected.recorded(),
        null,
        corrected.reason(),
        corrected.afterClosing(),
        corrected.by(),
        recorded.recordedAt(),
        recorded.envelope().origin());
  }
}
