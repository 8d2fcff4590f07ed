package org.meguri.command.assessment;

import java.util.OptionalInt;
import org.meguri.command.monitoring.MonitoringId;

/**
 * What others rest on: published assessments, each in the version of its draft, and the monitoring
 * surveys with their results.
 */
public interface Published {

  default boolean isPublished(AssessmentId assessment) {
    return version(assessment).isPresent();
  }

  /** Empty until it is published. */
  OptionalInt version(AssessmentId assessment);

  /** Whether a monitoring survey has begun and is not closed yet. */
  default boolean isOpen(MonitoringId survey) {
    return false;
  }

  /** The published version of a monitoring survey's results. */
  default OptionalInt results(MonitoringId survey) {
    return OptionalInt.empty();
  }

  /** The one that took its place last; itself where none did. */
  default AssessmentId standing(AssessmentId assessment) {
    AssessmentId last = assessment;
    while (isPublished(last.next())) {
      last = last.next();
    }
    return last;
  }
}
