package org.meguri.command.allocation;

/** How the commission stands to a proposal. */
public enum Stance {
  AGREES,
  AGREES_WITH_REMARKS,
  DISAGREES
}
