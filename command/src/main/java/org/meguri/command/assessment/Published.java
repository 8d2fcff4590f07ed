package org.meguri.command.assessment;

import java.util.OptionalInt;

/** Whether another assessment has been published, and in which version of its draft. */
public interface Published {

  default boolean isPublished(AssessmentId assessment) {
    return version(assessment).isPresent();
  }

  /** Empty until it is published. */
  OptionalInt version(AssessmentId assessment);
}
