package org.meguri.command.commission;

/** Why a member may not touch a case (rule 3). */
public enum ConflictKind {
  EMPLOYMENT,
  BOARD_SEAT,
  MEMBERSHIP,
  GRANT,
  OTHER
}
