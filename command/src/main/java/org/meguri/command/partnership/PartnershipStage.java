package org.meguri.command.partnership;

/** How far a partnership is. */
public enum PartnershipStage {
  FOUND,
  AGREED,
  RUNNING,
  ENDED
}
