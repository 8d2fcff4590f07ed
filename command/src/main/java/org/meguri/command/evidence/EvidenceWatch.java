package org.meguri.command.evidence;

import java.util.List;
import org.meguri.command.CommandDesk;
import org.meguri.command.Outcome;
import org.meguri.command.activity.ActivityEvent;
import org.meguri.command.activity.ActivityEvent.ActivityCorrected;
import org.meguri.command.activity.ActivityEvent.ActivityWithdrawn;
import org.meguri.command.actor.Acting;
import org.meguri.command.actor.CommandId;
import org.meguri.command.actor.PersonId;
import org.meguri.command.assessment.AssessmentEvent.AssessmentSuperseded;
import org.meguri.command.evidence.CorrectionCommand.OpenCorrection;
import org.meguri.command.storage.Reaction;
import org.meguri.command.storage.Recorded;
import org.meguri.command.survey.RoundId;
import org.meguri.command.survey.Rounds;
import org.meguri.command.survey.SurveyEvent.FiguresCorrected;
import org.meguri.command.survey.SurveyEvent.FiguresSubmitted;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Rule 5: what was corrected later marks every decision that cites it, and is brought before the
 * owner of each that stands: figures after the closing of their round, activities after the closing
 * of the rounds they belong to, and an assessment that was superseded.
 */
@Component
class EvidenceWatch implements Reaction {

  private static final String ROUND = "round";

  private final List<CitingDecisions> decisions;
  private final Rounds rounds;
  private final HeldActivities activities;
  private final Corrections corrections;
  private final CommandDesk desk;

  EvidenceWatch(
      List<CitingDecisions> decisions,
      Rounds rounds,
      HeldActivities activities,
      Corrections corrections,
      @Lazy CommandDesk desk) {
    this.decisions = decisions;
    this.rounds = rounds;
    this.activities = activities;
    this.corrections = corrections;
    this.desk = desk;
  }

  @Override
  public String name() {
    return "evidence-watch";
  }

  @Override
  public void on(Recorded event) {
    if (event.fact() instanceof FiguresCorrected corrected && corrected.afterClosing()) {
      figures(corrected.round(), corrected.reason(), event);
    } else if (event.fact() instanceof FiguresSubmitted late
        && rounds.isAfterClosing(late.round(), event.sequence())) {
      figures(late.round(), String.valueOf(late.remarks()), event);
    } else if (event.fact() instanceof ActivityCorrected corrected) {
      activity(corrected, corrected.reason(), event);
    } else if (event.fact() instanceof ActivityWithdrawn withdrawn) {
      activity(withdrawn, withdrawn.reason(), event);
    } else if (event.fact() instanceof AssessmentSuperseded superseded) {
      mark("assessment", superseded.assessment().value(), superseded.reason(), event);
    }
  }

  /** A decision that cites the figures as they stand now was made on the corrected ones. */
  private void figures(RoundId round, String reason, Recorded event) {
    for (CitingDecisions kind : decisions) {
      for (Decision decision : kind.citing(ROUND, round.value())) {
        if (decision.cited().version() < rounds.version(round)) {
          mark(kind, decision, reason, event);
        }
      }
    }
  }

  private void activity(ActivityEvent of, String reason, Recorded event) {
    for (RoundId round : activities.closedRounds(of.project(), of.activity())) {
      mark(ROUND, round.value(), reason, event);
    }
  }

  private void mark(String cited, String id, String reason, Recorded event) {
    for (CitingDecisions kind : decisions) {
      kind.citing(cited, id).forEach(decision -> mark(kind, decision, reason, event));
    }
  }

  private void mark(CitingDecisions kind, Decision decision, String reason, Recorded event) {
    kind.mark(decision, reason).ifPresent(mark -> send(mark, "", decision, event));
    if (decision.standing() && !corrections.isOpened(decision, event.position())) {
      OpenCorrection open =
          new OpenCorrection(
              corrections.next(decision),
              decision.kind(),
              decision.id(),
              decision.project(),
              decision.bureau(),
              decision.fiscalYear(),
              decision.cited(),
              event.position(),
              reason);
      send(open, ":open", decision, event);
    }
  }

  private void send(Object command, String step, Decision decision, Recorded event) {
    CommandId once =
        CommandId.of("reaction:" + name() + ":" + event.eventId() + ":" + digest(decision) + step);
    Outcome answer =
        desk.send(
            command, Acting.as(PersonId.SYSTEM, once).correlated(event.envelope().correlation()));
    if (answer instanceof Outcome.Refused refused) {
      throw new IllegalStateException(decision.id() + " could not be marked: " + refused.rule());
    }
  }

  /** Command ids are short, and one correction may mark several decisions. */
  private static String digest(Decision decision) {
    return Integer.toHexString((decision.id() + " " + decision.cited().id()).hashCode());
  }
}
