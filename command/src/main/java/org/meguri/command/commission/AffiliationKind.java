package org.meguri.command.commission;

/** How a member of the commission belongs to an organization or a member of the network. */
public enum AffiliationKind {
  EMPLOYMENT,
  BOARD_SEAT,
  /** The member's own entry in the register, such as a researcher's. */
  OWN
}
