package org.meguri.query.frame;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is logged in, as the frame of every page shows it: {@code roleLabelKey} is the message key of
 * the foremost role, {@code commission} whether the commission's page is for this reader.
 */
public record Me(
    String person,
    String displayName,
    String login,
    String roleLabelKey,
    Set<String> roles,
    @Nullable String bureau,
    @Nullable String bureauName,
    boolean commission) {

  private static final Set<String> WATCHING =
      Set.of("OFFICER", "DIRECTOR", "POLICY_OFFICER", "POLICY_DIRECTOR", "AUDITOR");

  /** Whether this role is held, be it the foremost or not. */
  public boolean holds(String role) {
    return roles.contains(role);
  }

  /** Whether more than one project is this reader's to watch: a bureau's or all. */
  public boolean watches() {
    return WATCHING.stream().anyMatch(roles::contains);
  }

  /** Whether the foremost role is this one. */
  public boolean is(String role) {
    return roleLabelKey.equals("role." + role);
  }
}
