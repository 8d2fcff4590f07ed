package org.meguri.command.project;

/**
 * How a project in force is changed. {@code CONTINUED} carries it into another term as it is, with
 * that term's targets.
 */
public enum ProjectChange {
  CONTINUED,
  REORGANIZED,
  FOCUSED,
  EXPANDED,
  ACCELERATED,
  TARGETS_MODIFIED
}
