package org.meguri.query.casefile;

import java.util.Optional;
import org.meguri.command.commission.ReviewEvent;
import org.meguri.command.storage.Recorded;
import org.meguri.query.fold.Copy;
import org.meguri.query.fold.Fold;

/** The commission's facts about this project. */
final class ReviewSteps {

  private ReviewSteps() {}

  static void into(Fold<ProjectCase> fold) {
    for (Class<?> event : ReviewEvent.class.getPermittedSubclasses()) {
      fold.on(event.asSubclass(ReviewEvent.class), ReviewSteps::in);
    }
  }

  private static ProjectCase in(ProjectCase state, ReviewEvent event, Recorded recorded) {
    String id = event.review().value();
    return ReviewFold.FOLD
        .on(Optional.ofNullable(state.reviews().get(id)), recorded)
        .map(now -> state.withReviews(Copy.with(state.reviews(), id, now)))
        .orElse(state);
  }
}
