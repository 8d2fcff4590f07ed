package org.meguri.query.frame;

import org.jspecify.annotations.Nullable;

/**
 * Who is logged in, as the frame of every page shows it: {@code roleLabelKey} is the message key of
 * the foremost role.
 */
public record Me(
    String person,
    String displayName,
    String login,
    String roleLabelKey,
    @Nullable String bureau,
    @Nullable String bureauName) {

  /** Whether the foremost role is this one. */
  public boolean is(String role) {
    return roleLabelKey.equals("role." + role);
  }
}
