package org.meguri.query.cases.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.meguri.command.actor.PersonId;
import org.meguri.command.assessment.AssessmentId;
import org.meguri.command.commission.ReviewId;
import org.meguri.command.storage.EventLog;
import org.meguri.query.casefile.Review;
import org.meguri.query.casefile.ReviewFold;
import org.springframework.stereotype.Component;

/**
 * What the commission said of an assessment, review by review. Opinions nobody opened yet are told
 * to nobody but their author, also of a time past.
 */
@Component
class AssessmentReviews {

  private final EventLog log;

  AssessmentReviews(EventLog log) {
    this.log = log;
  }

  /** As they stood at a position; whether the reader may read the assessment was asked before. */
  List<Review> of(PersonId reader, AssessmentId assessment, long position) {
    List<Review> reviews = new ArrayList<>();
    for (int round = 1; ; round++) {
      ReviewId id = ReviewId.of(assessment, round);
      Optional<Review> then = at(id, position);
      if (then.isEmpty()) {
        return reviews;
      }
      boolean sealed = at(id, Long.MAX_VALUE).map(now -> now.opened() == null).orElse(true);
      reviews.add(sealed ? then.get().sealedFor(reader) : then.get());
    }
  }

  private Optional<Review> at(ReviewId review, long position) {
    Optional<Review> state = Optional.empty();
    for (var recorded : log.ofCase(review.value(), position)) {
      state = ReviewFold.FOLD.on(state, recorded);
    }
    return state;
  }
}
