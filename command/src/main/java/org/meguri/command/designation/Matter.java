package org.meguri.command.designation;

/** What is being decided about a designation. */
public enum Matter {
  APPLICATION,
  RENEWAL,
  SUSPENSION,
  REVOCATION
}
