package org.meguri.command.project;

/** Where a project stands on a day. */
public enum ProjectStatus {
  IN_PREPARATION,
  DECIDED,
  IN_FORCE,
  ENDED
}
