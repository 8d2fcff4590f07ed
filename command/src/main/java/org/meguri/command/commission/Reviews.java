package org.meguri.command.commission;

import java.util.List;
import java.util.Optional;
import org.meguri.command.assessment.AssessmentId;

/** Where reviews stand; as recorded up to now and in this very transaction. */
public interface Reviews {

  Optional<ReviewStanding> standing(ReviewId review);

  /** The review of the last round; its row stays locked until the asking transaction ends. */
  Optional<ReviewStanding> latest(AssessmentId assessment);

  /** The number the next review of the assessment carries, from 1. */
  int nextRound(AssessmentId assessment);

  /** Every opinion given on the assessment in whatever round and opened since, in order. */
  List<OpinionId> opinionsOn(AssessmentId assessment);
}
