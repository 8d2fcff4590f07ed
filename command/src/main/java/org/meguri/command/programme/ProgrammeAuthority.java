package org.meguri.command.programme;

import org.meguri.command.Rule;
import org.meguri.command.actor.Actor;
import org.meguri.command.actor.ActorRefused;
import org.meguri.command.actor.Role;

/** Who lays a programme and its projects down: the policy group, or the set-up of the system. */
public final class ProgrammeAuthority {
  private ProgrammeAuthority() {}

  public static Rule of(Actor actor) {
    return Rule.that(
        actor.isSystem() || actor.has(Role.POLICY_OFFICER) || actor.has(Role.POLICY_DIRECTOR),
        ActorRefused.NOT_AUTHORIZED,
        "role",
        Role.POLICY_OFFICER.name());
  }
}
