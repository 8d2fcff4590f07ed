package org.meguri.query.casefile;

import java.util.Optional;
import org.meguri.command.assessment.AssessmentEvent;
import org.meguri.command.storage.Recorded;
import org.meguri.query.fold.Copy;
import org.meguri.query.fold.Fold;

/** The assessments' facts. */
final class AssessmentSteps {

  private AssessmentSteps() {}

  static void into(Fold<ProjectCase> fold) {
    for (Class<?> event : AssessmentEvent.class.getPermittedSubclasses()) {
      fold.on(event.asSubclass(AssessmentEvent.class), AssessmentSteps::in);
    }
  }

  private static ProjectCase in(ProjectCase state, AssessmentEvent event, Recorded recorded) {
    String id = event.assessment().value();
    return AssessmentFold.FOLD
        .on(Optional.ofNullable(state.assessments().get(id)), recorded)
        .map(now -> state.withAssessments(Copy.with(state.assessments(), id, now)))
        .orElse(state);
  }
}
