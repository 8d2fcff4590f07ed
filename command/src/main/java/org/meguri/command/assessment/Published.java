package org.meguri.command.assessment;

/** Whether another assessment has been published. */
interface Published {

  boolean isPublished(AssessmentId assessment);
}
