package org.meguri.command.commission;

/** What the commission resolved on an assessment. */
public enum Resolution {
  APPROVE,
  APPROVE_WITH_CONDITIONS,
  RETURN
}
