package org.meguri.command.designation;

/** What the officer who examined proposes to the director. */
public enum Recommendation {
  DESIGNATE,
  REFUSE
}
