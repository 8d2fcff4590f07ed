package org.meguri.command.assessment;

/** The grade of an assessment, best first. */
public enum Grade {
  A,
  B,
  C,
  D
}
