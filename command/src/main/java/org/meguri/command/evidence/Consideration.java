package org.meguri.command.evidence;

/** What its owner makes of a decision whose evidence was corrected. */
public enum Consideration {
  /** The decision is right all the same. */
  STANDS,
  /** It is made anew: an assessment at once, others by their own process. */
  REASSESS
}
