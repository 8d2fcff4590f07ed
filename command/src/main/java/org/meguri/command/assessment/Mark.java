package org.meguri.command.assessment;

/** A mark for one criterion, best first. */
public enum Mark {
  A,
  B,
  C,
  D
}
