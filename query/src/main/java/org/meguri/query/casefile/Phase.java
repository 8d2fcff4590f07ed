package org.meguri.query.casefile;

/** Where a project stands in its yearly cycle. */
public enum Phase {
  PLAN,
  DO,
  CHECK,
  ACT
}
