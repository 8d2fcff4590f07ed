package org.meguri.command.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.meguri.command.Fact;
import org.meguri.command.Outcome;
import org.meguri.command.activity.ActivityEvent.ActivityWithdrawn;
import org.meguri.command.activity.ActivityId;
import org.meguri.command.actor.Origin;
import org.meguri.command.actor.PersonId;
import org.meguri.command.assessment.AssessmentEvent.AssessmentSuperseded;
import org.meguri.command.assessment.AssessmentId;
import org.meguri.command.assessment.Evidence;
import org.meguri.command.evidence.CorrectionCommand.OpenCorrection;
import org.meguri.command.programme.BureauId;
import org.meguri.command.project.ProjectId;
import org.meguri.command.storage.Envelope;
import org.meguri.command.storage.Recorded;
import org.meguri.command.survey.RoundId;
import org.meguri.command.survey.Rounds;
import org.meguri.command.survey.SurveyEvent.FiguresCorrected;
import org.meguri.command.survey.SurveyEvent.FiguresSubmitted;

/** A correction marks the decisions that cite what it corrects, these and no others, once. */
class EvidenceWatchTest {

  private static final ProjectId K_RIP = ProjectId.of("k-rip");
  private static final BureauId KYUSHU = BureauId.of("kyushu");
  private static final RoundId ROUND = RoundId.of("survey-k-rip-2006-SPRING");
  private static final RoundId OTHER = RoundId.of("survey-ocean-2006-SPRING");
  private static final AssessmentId OLD = AssessmentId.of("assessment-k-rip-2006-EX_POST");
  private static final long CLOSING = 4;
  private static final int NOW = 2;

  private final List<Object> sent = new ArrayList<>();
  private final Set<String> opened = new HashSet<>();
  private final List<Decision> decisions = new ArrayList<>();
  private final EvidenceWatch watch =
      new EvidenceWatch(
          List.of(new Citing()),
          new ClosedRounds(),
          new Held(),
          new Known(),
          (command, acting) -> {
            sent.add(command);
            if (command instanceof OpenCorrection it) {
              opened.add(it.decision() + it.evidence().id() + it.causedBy());
            }
            return Outcome.accepted("case");
          });

  @Test
  void figuresCorrectedAfterTheClosingAreBroughtBeforeTheOwnerOfEachDecisionThatCitesThem() {
    cites("assessment-k-rip-2006-EX_POST", "round", ROUND.value(), 1, true);
    cites("allocation-2008", "round", ROUND.value(), 1, true);
    watch.on(recorded(corrected(), CLOSING + 1));
    assertThat(considered()).containsExactly("assessment-k-rip-2006-EX_POST", "allocation-2008");
    assertThat(sent).contains("mark allocation-2008", "mark assessment-k-rip-2006-EX_POST");
  }

  @Test
  void nothingElseIsMarked() {
    cites("another-round", "round", OTHER.value(), 1, true);
    cites("an-assessment-of-that-name", "assessment", ROUND.value(), 1, true);
    cites("on-the-corrected-figures", "round", ROUND.value(), NOW, true);
    watch.on(recorded(corrected(), CLOSING + 1));
    assertThat(sent).isEmpty();
  }

  @Test
  void figuresSentAfterTheClosingAreACorrectionAndThoseBeforeAreNot() {
    cites("assessment-k-rip-2006-EX_POST", "round", ROUND.value(), 1, true);
    watch.on(recorded(submitted(), CLOSING - 1));
    assertThat(sent).isEmpty();
    watch.on(recorded(submitted(), CLOSING + 2));
    assertThat(considered()).containsExactly("assessment-k-rip-2006-EX_POST");
  }

  @Test
  void theSameCorrectionHeardTwiceIsBroughtBeforeTheOwnerOnce() {
    cites("allocation-2008", "round", ROUND.value(), 1, true);
    watch.on(recorded(corrected(), CLOSING + 1));
    watch.on(recorded(corrected(), CLOSING + 1));
    assertThat(considered()).containsExactly("allocation-2008");
  }

  @Test
  void whatNoLongerStandsIsMarkedButNobodyIsAskedAboutIt() {
    cites("superseded", "round", ROUND.value(), 1, false);
    watch.on(recorded(corrected(), CLOSING + 1));
    assertThat(sent).containsExactly("mark superseded");
  }

  @Test
  void whatRestsOnASupersededAssessmentIsMarkedToo() {
    cites("assessment-whole-programme-2007-PROGRAMME_ANNUAL", "assessment", OLD.value(), 1, true);
    watch.on(recorded(new AssessmentSuperseded(OLD, K_RIP, OLD.next(), "figures corrected"), 12));
    assertThat(considered()).containsExactly("assessment-whole-programme-2007-PROGRAMME_ANNUAL");
  }

  @Test
  void anActivityWithdrawnAfterItsRoundWasClosedMarksWhatCitesTheRound() {
    cites("assessment-k-rip-2006-EX_POST", "round", ROUND.value(), NOW, true);
    cites("another-round", "round", OTHER.value(), 1, true);
    watch.on(
        recorded(
            new ActivityWithdrawn(
                ActivityId.of("activity-k-rip-2006-1"),
                K_RIP,
                "kyushu",
                "never held",
                PersonId.of("officer")),
            3));
    assertThat(considered()).containsExactly("assessment-k-rip-2006-EX_POST");
  }

  private List<String> considered() {
    return sent.stream()
        .filter(OpenCorrection.class::isInstance)
        .map(it -> ((OpenCorrection) it).decision())
        .toList();
  }

  private void cites(String decision, String kind, String id, int version, boolean standing) {
    decisions.add(
        new Decision(
            DecisionKind.ASSESSMENT,
            decision,
            K_RIP,
            KYUSHU,
            2006,
            new Evidence(kind, id, version),
            standing));
  }

  private static FiguresCorrected corrected() {
    return new FiguresCorrected(
        ROUND,
        K_RIP,
        "council",
        2,
        Map.of("SEMINARS", BigDecimal.ONE),
        Map.of(),
        Map.of(),
        "counted twice",
        true,
        PersonId.of("manager"));
  }

  private static FiguresSubmitted submitted() {
    return new FiguresSubmitted(
        ROUND,
        K_RIP,
        "council",
        1,
        Map.of("SEMINARS", BigDecimal.ONE),
        Map.of(),
        Map.of(),
        "Flood",
        PersonId.of("manager"));
  }

  private static Recorded recorded(Fact fact, long sequence) {
    Envelope envelope =
        new Envelope(PersonId.of("manager"), null, null, null, null, null, null, null, Origin.WORK);
    Instant at = Instant.parse("2007-06-20T01:00:00Z");
    return new Recorded(
        9, "e", "survey", ROUND.value(), sequence, "name", 2, fact, envelope, at, at);
  }

  private final class Citing implements CitingDecisions {
    @Override
    public List<Decision> citing(String kind, String id) {
      return decisions.stream()
          .filter(it -> it.cited().kind().equals(kind) && it.cited().id().equals(id))
          .toList();
    }

    @Override
    public Optional<Object> mark(Decision decision, String reason) {
      return Optional.of("mark " + decision.id());
    }
  }

  private final class Known extends Corrections {
    Known() {
      super(null);
    }

    @Override
    boolean isOpened(Decision decision, long causedBy) {
      return opened.contains(decision.id() + decision.cited().id() + causedBy);
    }

    @Override
    CorrectionId next(Decision decision) {
      return CorrectionId.of(decision.id(), opened.size() + 1);
    }
  }

  private static final class Held extends HeldActivities {
    Held() {
      super(null, null, null);
    }

    @Override
    List<RoundId> closedRounds(ProjectId project, ActivityId activity) {
      return List.of(ROUND);
    }
  }

  private static final class ClosedRounds implements Rounds {
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
      return NOW;
    }

    @Override
    public Map<String, BigDecimal> totals(RoundId round) {
      return Map.of();
    }
  }
}
