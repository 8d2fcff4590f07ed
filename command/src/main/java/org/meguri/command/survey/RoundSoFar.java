package org.meguri.command.survey;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.meguri.command.Rule;
import org.meguri.command.Text;
import org.meguri.command.actor.PersonId;
import org.meguri.command.programme.ProgrammeFile;
import org.meguri.command.survey.SurveyEvent.CorrectionAsked;
import org.meguri.command.survey.SurveyEvent.FiguresCorrected;
import org.meguri.command.survey.SurveyEvent.FiguresSubmitted;
import org.meguri.command.survey.SurveyEvent.LateExceptionGranted;
import org.meguri.command.survey.SurveyEvent.LateExceptionRefused;
import org.meguri.command.survey.SurveyEvent.RoundClosed;
import org.meguri.command.survey.SurveyEvent.RoundOpened;

/** What is remembered of a survey round, and the rules that rest on it. */
abstract class RoundSoFar {

  /** What a source last sent, and who. */
  record Sent(
      int version, Map<String, BigDecimal> figures, Map<String, String> explanations, PersonId by) {

    boolean says(Map<String, BigDecimal> otherFigures, Map<String, String> otherExplanations) {
      return figures.equals(otherFigures) && explanations.equals(otherExplanations);
    }
  }

  @AggregateIdentifier @Nullable RoundId id;
  @Nullable RoundOpened opened;
  boolean closed;
  @Nullable LocalDate exceptionUntil;
  boolean lateRefused;
  final Map<String, Sent> sent = new LinkedHashMap<>();
  final Set<String> correctionsAsked = new LinkedHashSet<>();

  @EventSourcingHandler
  void on(RoundOpened event) {
    id = event.round();
    opened = event;
  }

  @EventSourcingHandler
  void on(FiguresSubmitted event) {
    sent.put(
        event.source(),
        new Sent(event.version(), event.figures(), event.explanations(), event.by()));
  }

  @EventSourcingHandler
  void on(CorrectionAsked event) {
    correctionsAsked.add(event.source());
  }

  @EventSourcingHandler
  void on(FiguresCorrected event) {
    sent.put(
        event.source(),
        new Sent(event.version(), event.figures(), event.explanations(), event.by()));
    correctionsAsked.remove(event.source());
  }

  @EventSourcingHandler
  void on(LateExceptionGranted event) {
    exceptionUntil = event.until();
    lateRefused = false;
  }

  @EventSourcingHandler
  void on(LateExceptionRefused event) {
    lateRefused = true;
  }

  @EventSourcingHandler
  void on(RoundClosed event) {
    closed = true;
  }

  /** Once the director refused to wait any longer, the round goes on without who is missing. */
  Rule complete(RoundOpened round) {
    return lateRefused ? Optional::empty : Sources.allIn(round, sent.keySet());
  }

  Map<String, BigDecimal> totals() {
    return Totals.of(sent.values().stream().map(Sent::figures));
  }

  Collecting collecting(RoundOpened round) {
    return new Collecting(round.opensOn(), round.closesOn(), closed, exceptionUntil);
  }

  int versionOf(String source) {
    return Optional.ofNullable(sent.get(source)).map(Sent::version).orElse(0);
  }

  Rule seen(String source, int expectedVersion) {
    return Rule.that(
        expectedVersion == versionOf(source),
        SurveyRefused.STALE_VERSION,
        "found",
        Integer.toString(versionOf(source)));
  }

  /** Whoever sends figures into a closed round says why, because decisions may rest on it. */
  Rule remarked(@Nullable String remarks, ProgrammeFile programme) {
    int longest = programme.rules().maximumTextLength();
    return closed
        ? Text.given(
            "remarks", remarks, longest, SurveyRefused.REASON_MISSING, SurveyRefused.TEXT_TOO_LONG)
        : Text.atMost("remarks", remarks, longest, SurveyRefused.TEXT_TOO_LONG);
  }

  static Rule reasoned(String reason, ProgrammeFile programme) {
    return Text.given(
        "reason",
        reason,
        programme.rules().maximumTextLength(),
        SurveyRefused.REASON_MISSING,
        SurveyRefused.TEXT_TOO_LONG);
  }
}
