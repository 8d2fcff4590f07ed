package org.meguri.query.casefile;

/** Whether a project was decided yet. */
public enum Status {
  PREPARATION,
  IN_FORCE
}
