package org.meguri.query.casefile;

import static org.meguri.query.fold.Copy.plus;

import java.util.List;
import java.util.Optional;
import org.meguri.command.commission.ReviewEvent.OpinionSubmitted;
import org.meguri.command.commission.ReviewEvent.OpinionsOpened;
import org.meguri.command.commission.ReviewEvent.QuorumCounted;
import org.meguri.command.commission.ReviewEvent.ReviewConvened;
import org.meguri.command.commission.ReviewEvent.ReviewOpened;
import org.meguri.command.commission.ReviewEvent.ReviewResolved;
import org.meguri.command.commission.ReviewEvent.ReviewerDeclined;
import org.meguri.command.commission.ReviewEvent.ReviewersAssigned;
import org.meguri.command.commission.ReviewEvent.ReviewersReplaced;
import org.meguri.command.commission.ReviewEvent.VoteCast;
import org.meguri.command.storage.Recorded;
import org.meguri.query.fold.Fold;

/** How one review follows from its events; empty before it is opened. */
public final class ReviewFold {

  public static final Fold<Optional<Review>> FOLD = fold();

  private ReviewFold() {}

  private static Fold<Optional<Review>> fold() {
    return new Fold<Optional<Review>>()
        .on(ReviewOpened.class, (s, e, r) -> Optional.of(opened(e)))
        .on(
            ReviewConvened.class,
            (s, e, r) -> s.map(v -> v.convened(e.session().value(), e.heldOn())))
        .on(
            ReviewersAssigned.class,
            (s, e, r) -> s.map(v -> v.assigned(e.reviewers(), e.excluded(), e.quorum(), e.chair())))
        .on(
            ReviewersReplaced.class,
            (s, e, r) ->
                s.map(
                    v ->
                        v.replaced(
                            new Review.Replacement(e.added(), e.reason(), e.by(), r.recordedAt()))))
        .on(
            OpinionSubmitted.class,
            (s, e, r) -> s.map(v -> v.withOpinions(plus(v.opinions(), opinion(e, r)))))
        .on(
            ReviewerDeclined.class,
            (s, e, r) ->
                s.map(
                    v ->
                        v.declined(
                            new Review.Declined(e.member(), e.kind(), e.reason(), r.recordedAt()))))
        .on(
            QuorumCounted.class,
            (s, e, r) ->
                s.map(
                    v ->
                        v.counted(
                            new Review.Count(e.present(), e.quorum(), e.met(), r.recordedAt()))))
        .on(OpinionsOpened.class, (s, e, r) -> s.map(v -> v.opened(Act.of(e.by(), r))))
        .on(ReviewResolved.class, (s, e, r) -> s.map(v -> v.resolved(resolved(e, r))))
        .leavesOut(VoteCast.class);
  }

  private static Review opened(ReviewOpened opened) {
    return new Review(
        opened.review().value(),
        opened.assessment().value(),
        opened.fiscalYear(),
        null,
        null,
        List.of(),
        List.of(),
        0,
        null,
        List.of(),
        List.of(),
        List.of(),
        null,
        null,
        null);
  }

  private static Review.Opinion opinion(OpinionSubmitted submitted, Recorded recorded) {
    return new Review.Opinion(
        submitted.opinion().value(),
        submitted.member(),
        submitted.recommendation(),
        submitted.text(),
        submitted.conditions(),
        recorded.recordedAt());
  }

  private static Review.Resolved resolved(ReviewResolved resolved, Recorded recorded) {
    return new Review.Resolved(
        resolved.resolution(),
        resolved.votes(),
        resolved.dissents(),
        resolved.conditions(),
        resolved.minutes(),
        resolved.effectiveOn(),
        resolved.by(),
        recorded.recordedAt());
  }
}
