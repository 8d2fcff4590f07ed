package org.meguri.command.project;

/** What was last decided on a project: at the beginning of a term, or since. */
public enum ProjectDecision {
  ADOPTED,
  CONTINUED,
  REORGANIZED,
  FOCUSED,
  EXPANDED,
  ACCELERATED,
  TARGETS_MODIFIED
}
