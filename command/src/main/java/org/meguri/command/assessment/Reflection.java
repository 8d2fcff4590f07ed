package org.meguri.command.assessment;

/** What follows from an assessment (section IV.2.(4) of the plan). */
public enum Reflection {
  CONTINUE,
  ACCELERATE,
  FOCUS,
  EXPAND,
  MODIFY_TARGETS,
  REORGANIZE,
  INTEGRATE,
  ABOLISH
}
