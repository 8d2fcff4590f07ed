package org.meguri.query.cases.assessment;

import org.jspecify.annotations.Nullable;
import org.meguri.query.casefile.AssessmentCase;

/**
 * An assessment with whose it is; {@code predecessor} is the one it was begun to take the place of.
 */
public record AssessmentState(
    String project, String bureau, @Nullable String predecessor, AssessmentCase assessment) {

  AssessmentState now(AssessmentCase changed) {
    return new AssessmentState(project, bureau, predecessor, changed);
  }
}
