package org.meguri.query.casefile;

/** Whether a project was decided yet, and whether its end is. */
public enum Status {
  PREPARATION,
  IN_FORCE,
  ENDED
}
