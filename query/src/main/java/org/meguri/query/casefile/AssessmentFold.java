package org.meguri.query.casefile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.meguri.command.assessment.AssessmentEvent.AssessmentApproved;
import org.meguri.command.assessment.AssessmentEvent.AssessmentBegun;
import org.meguri.command.assessment.AssessmentEvent.AssessmentDrafted;
import org.meguri.command.assessment.AssessmentEvent.AssessmentForwarded;
import org.meguri.command.assessment.AssessmentEvent.AssessmentPublished;
import org.meguri.command.assessment.AssessmentEvent.AssessmentSentBack;
import org.meguri.command.assessment.AssessmentEvent.AssessmentSuperseded;
import org.meguri.command.assessment.AssessmentEvent.EvidenceCorrected;
import org.meguri.command.assessment.AssessmentEvent.OpinionAnswered;
import org.meguri.command.assessment.AssessmentEvent.ReflectionDecided;
import org.meguri.command.assessment.AssessmentEvent.ReflectionProposed;
import org.meguri.command.assessment.AssessmentEvent.ReflectionRecommended;
import org.meguri.command.assessment.AssessmentEvent.ReflectionSentBack;
import org.meguri.command.storage.Recorded;
import org.meguri.query.casefile.AssessmentCase.Answer;
import org.meguri.query.casefile.AssessmentCase.Approval;
import org.meguri.query.casefile.AssessmentCase.Correction;
import org.meguri.query.casefile.AssessmentCase.Draft;
import org.meguri.query.casefile.AssessmentCase.Publication;
import org.meguri.query.casefile.Reflecting.Decision;
import org.meguri.query.casefile.Reflecting.Proposal;
import org.meguri.query.fold.Fold;

/** How one assessment follows from its events; empty before it is begun. */
public final class AssessmentFold {

  public static final Fold<Optional<AssessmentCase>> FOLD = fold();

  private AssessmentFold() {}

  private static Fold<Optional<AssessmentCase>> fold() {
    Fold<Optional<AssessmentCase>> fold = new Fold<>();
    drafting(fold);
    publication(fold);
    reflection(fold);
    return fold;
  }

  private static void drafting(Fold<Optional<AssessmentCase>> fold) {
    fold.on(AssessmentBegun.class, (s, e, r) -> Optional.of(begun(e)))
        .on(AssessmentDrafted.class, (s, e, r) -> s.map(a -> a.drafted(draft(e, r))))
        .on(
            AssessmentSentBack.class,
            (s, e, r) -> s.map(a -> a.sentBack(Reasoned.of(e.reason(), e.by(), r))))
        .on(AssessmentForwarded.class, (s, e, r) -> s.map(a -> a.forwarded(Act.of(e.by(), r))))
        .on(
            OpinionAnswered.class,
            (s, e, r) ->
                s.map(
                    a -> a.answered(e.opinion(), new Answer(e.answer(), e.by(), r.recordedAt()))));
  }

  private static void publication(Fold<Optional<AssessmentCase>> fold) {
    fold.on(AssessmentApproved.class, (s, e, r) -> s.map(a -> a.approved(approval(e, r))))
        .on(
            AssessmentPublished.class,
            (s, e, r) ->
                s.map(
                    a ->
                        a.published(
                            new Publication(
                                e.version(), e.grade(), e.effectiveOn(), r.recordedAt()))))
        .on(
            EvidenceCorrected.class,
            (s, e, r) ->
                s.map(a -> a.corrected(new Correction(e.evidence(), e.reason(), r.recordedAt()))))
        .on(
            AssessmentSuperseded.class,
            (s, e, r) -> s.map(a -> a.superseded(e.successor().value())));
  }

  private static void reflection(Fold<Optional<AssessmentCase>> fold) {
    fold.on(
            ReflectionRecommended.class,
            (s, e, r) -> s.map(a -> a.reflecting(f -> f.recommended(e.recommended()))))
        .on(
            ReflectionProposed.class,
            (s, e, r) -> s.map(a -> a.reflecting(f -> f.proposed(proposal(e, r)))))
        .on(
            ReflectionSentBack.class,
            (s, e, r) ->
                s.map(a -> a.reflecting(f -> f.sentBack(Reasoned.of(e.reason(), e.by(), r)))))
        .on(
            ReflectionDecided.class,
            (s, e, r) -> s.map(a -> a.reflecting(f -> f.decided(decision(e, r)))));
  }

  private static Proposal proposal(ReflectionProposed proposed, Recorded recorded) {
    return new Proposal(
        proposed.outcome(), proposed.reason(), proposed.by(), recorded.recordedAt());
  }

  private static AssessmentCase begun(AssessmentBegun begun) {
    return new AssessmentCase(
        begun.assessment().value(),
        begun.kind(),
        begun.fiscalYear(),
        begun.plan() == null ? "" : begun.plan().value(),
        AssessmentCase.State.BEGUN,
        begun.evidence(),
        List.of(),
        Map.of(),
        null,
        null,
        List.of(),
        null,
        Reflecting.NONE);
  }

  private static Draft draft(AssessmentDrafted drafted, Recorded recorded) {
    return new Draft(
        drafted.version(),
        drafted.marks(),
        drafted.attainmentPercent(),
        drafted.evidence(),
        drafted.recommended(),
        drafted.grade(),
        drafted.departureReason(),
        drafted.summary(),
        drafted.by(),
        recorded.recordedAt(),
        recorded.envelope().origin(),
        null,
        null);
  }

  private static Approval approval(AssessmentApproved approved, Recorded recorded) {
    return new Approval(
        approved.version(),
        approved.grade(),
        approved.resolution(),
        approved.departureReason(),
        approved.by(),
        recorded.recordedAt());
  }

  private static Decision decision(ReflectionDecided decided, Recorded recorded) {
    return new Decision(
        decided.outcome(),
        decided.reason(),
        decided.effectiveOn(),
        decided.by(),
        recorded.recordedAt());
  }
}
