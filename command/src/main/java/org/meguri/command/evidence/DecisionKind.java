package org.meguri.command.evidence;

/** The kinds of decision that cite what they rest on. */
public enum DecisionKind {
  ASSESSMENT,
  ALLOCATION,
  PROPOSAL
}
