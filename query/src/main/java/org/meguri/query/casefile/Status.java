package org.meguri.query.casefile;

/** Whether a project was decided yet. */
public enum Status {
  IN_PREPARATION,
  IN_FORCE
}
