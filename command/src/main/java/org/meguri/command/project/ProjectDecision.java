package org.meguri.command.project;

/** What the second term's beginning decided on a project. */
public enum ProjectDecision {
  ADOPTED,
  CONTINUED,
  REORGANIZED,
  FOCUSED,
  EXPANDED
}
