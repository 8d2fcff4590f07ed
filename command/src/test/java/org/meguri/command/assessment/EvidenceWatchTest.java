package org.meguri.command.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.meguri.command.Outcome;
import org.meguri.command.actor.Origin;
import org.meguri.command.actor.PersonId;
import org.meguri.command.assessment.AssessmentCommand.MarkEvidenceCorrected;
import org.meguri.command.project.ProjectId;
import org.meguri.command.storage.Envelope;
import org.meguri.command.storage.Recorded;
import org.meguri.command.survey.RoundId;
import org.meguri.command.survey.Rounds;
import org.meguri.command.survey.SurveyEvent.FiguresSubmitted;

class EvidenceWatchTest {
  private static final RoundId ROUND = RoundId.of("survey-k-rip-2006-SPRING");
  private static final AssessmentId CITING = AssessmentId.of("assessment-k-rip-2006-EX_POST");
  private static final Evidence CITED = new Evidence("round", ROUND.value(), 1);
  private static final long CLOSING = 4;

  private final List<Object> sent = new ArrayList<>();
  private final EvidenceWatch watch =
      new EvidenceWatch(
          (kind, id) -> List.of(new Citations.Citation(CITING, CITED)),
          new ClosedRound(),
          (command, acting) -> {
            sent.add(command);
            return Outcome.accepted(CITING);
          });

  @Test
  void figuresSentAfterTheClosingMarkWhatCitesTheRound() {
    watch.on(submitted(CLOSING + 2));
    assertThat(sent).containsExactly(new MarkEvidenceCorrected(CITING, CITED, "Flood"));
  }

  @Test
  void figuresSentBeforeTheClosingMarkNothingHoweverLateTheyAreHeardOf() {
    watch.on(submitted(CLOSING - 1));
    assertThat(sent).isEmpty();
  }

  private static Recorded submitted(long sequence) {
    FiguresSubmitted fact =
        new FiguresSubmitted(
            ROUND,
            ProjectId.of("k-rip"),
            "council",
            1,
            Map.of("SEMINARS", BigDecimal.ONE),
            Map.of(),
            Map.of(),
            "Flood",
            PersonId.of("manager"));
    Envelope envelope =
        new Envelope(PersonId.of("manager"), null, null, null, null, null, null, null, Origin.WORK);
    Instant at = Instant.parse("2007-06-20T01:00:00Z");
    return new Recorded(
        9,
        "e",
        "survey",
        ROUND.value(),
        sequence,
        "survey.figures-submitted",
        2,
        fact,
        envelope,
        at,
        at);
  }

  private static final class ClosedRound implements Rounds {
    @Override
    public boolean isClosed(RoundId round) {
      return true;
    }

    @Override
    public boolean isAfterClosing(RoundId round, long sequence) {
      return sequence > CLOSING;
    }

    @Override
    public int version(RoundId round) {
      return 2;
    }

    @Override
    public Map<String, BigDecimal> totals(RoundId round) {
      return Map.of();
    }
  }
}
