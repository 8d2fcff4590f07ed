package org.meguri.command.actor;

/**
 * Keeps text about persons outside the log under the same keys as the log itself, so that one
 * destroyed key makes all of it unreadable.
 */
public interface PersonalVault {

  /** The text sealed under the person's key, which is made in the caller's transaction if new. */
  String seal(Personal plain);

  /** The text again; null text once the key was destroyed. */
  Personal open(String sealed);
}
