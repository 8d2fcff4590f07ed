package org.meguri.command.assessment;

/** The kinds of assessment of a project. */
public enum AssessmentKind {
  EX_ANTE,
  EX_POST
}
