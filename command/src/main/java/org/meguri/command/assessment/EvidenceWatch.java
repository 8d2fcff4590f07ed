package org.meguri.command.assessment;

import org.meguri.command.CommandDesk;
import org.meguri.command.Outcome;
import org.meguri.command.actor.Acting;
import org.meguri.command.actor.CommandId;
import org.meguri.command.actor.PersonId;
import org.meguri.command.assessment.AssessmentCommand.MarkEvidenceCorrected;
import org.meguri.command.assessment.Citations.Citation;
import org.meguri.command.storage.Reaction;
import org.meguri.command.storage.Recorded;
import org.meguri.command.survey.RoundId;
import org.meguri.command.survey.Rounds;
import org.meguri.command.survey.SurveyEvent.FiguresCorrected;
import org.meguri.command.survey.SurveyEvent.FiguresSubmitted;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Rule 5: figures corrected or sent after their round was closed mark every assessment that cites
 * the round in an earlier version.
 */
@Component
class EvidenceWatch implements Reaction {
  private final Citations citations;
  private final Rounds rounds;
  private final CommandDesk desk;

  EvidenceWatch(Citations citations, Rounds rounds, @Lazy CommandDesk desk) {
    this.citations = citations;
    this.rounds = rounds;
    this.desk = desk;
  }

  @Override
  public String name() {
    return "evidence-watch";
  }

  @Override
  public void on(Recorded event) {
    if (event.fact() instanceof FiguresCorrected corrected && corrected.afterClosing()) {
      markWhatCites(corrected.round(), corrected.reason(), event);
    }
    if (event.fact() instanceof FiguresSubmitted late
        && rounds.isAfterClosing(late.round(), event.sequence())) {
      markWhatCites(late.round(), String.valueOf(late.remarks()), event);
    }
  }

  private void markWhatCites(RoundId round, String reason, Recorded event) {
    for (Citation citation : citations.citing("round", round.value())) {
      if (citation.evidence().version() < rounds.version(round)) {
        mark(citation, reason, event);
      }
    }
  }

  private void mark(Citation citation, String reason, Recorded event) {
    CommandId once =
        CommandId.of(
            "reaction:" + name() + ":" + event.eventId() + ":" + digest(citation.assessment()));
    Outcome answer =
        desk.send(
            new MarkEvidenceCorrected(citation.assessment(), citation.evidence(), reason),
            Acting.as(PersonId.SYSTEM, once).correlated(event.envelope().correlation()));
    if (answer instanceof Outcome.Refused refused) {
      throw new IllegalStateException(
          citation.assessment() + " could not be marked: " + refused.rule());
    }
  }

  /** Command ids are short, and one correction may mark several assessments. */
  private static String digest(AssessmentId assessment) {
    return Integer.toHexString(assessment.value().hashCode());
  }
}
