package org.meguri.command.actor;

import java.util.Set;

/**
 * Which roles a substitute takes over. Members of the commission answer for their own conflicts and
 * opinions, and an administrator hands the office over by a grant, not by an absence.
 */
final class Substitutable {
  private static final Set<Role> BOUND_TO_THE_PERSON =
      Set.of(Role.COMMISSION_MEMBER, Role.COMMISSION_CHAIR, Role.ADMINISTRATOR, Role.SYSTEM);

  private Substitutable() {}

  static boolean passesOn(Role role) {
    return !BOUND_TO_THE_PERSON.contains(role);
  }
}
