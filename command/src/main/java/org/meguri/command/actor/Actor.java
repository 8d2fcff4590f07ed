package org.meguri.command.actor;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.meguri.command.organization.OrganizationId;
import org.meguri.command.programme.BureauId;
import org.meguri.command.project.ProjectId;

/**
 * Who acts now and what they may, as the accounts say in the very transaction of the command;
 * handlers receive it as {@code @MetaDataValue(Actor.KEY)}.
 */
public record Actor(PersonId person, Set<RoleHeld> held, @Nullable PersonId onBehalfOf) {

  /** The key of the command's metadata. */
  public static final String KEY = "actor";

  public boolean isSystem() {
    return person.equals(PersonId.SYSTEM);
  }

  public boolean has(Role role) {
    return held.stream().anyMatch(h -> h.role() == role);
  }

  public boolean isOfficerOf(BureauId bureau) {
    return held.contains(new RoleHeld(Role.OFFICER, Scope.bureau(bureau)));
  }

  public boolean isDirectorOf(BureauId bureau) {
    return held.contains(new RoleHeld(Role.DIRECTOR, Scope.bureau(bureau)));
  }

  public boolean isManagerOf(ProjectId project) {
    return held.contains(new RoleHeld(Role.MANAGER, Scope.project(project)));
  }

  public boolean isStaffOf(OrganizationId organization) {
    return held.contains(new RoleHeld(Role.STAFF, Scope.organization(organization)));
  }

  /** The very person, or the one they stand in for. */
  public boolean is(PersonId other) {
    return person.equals(other) || other.equals(onBehalfOf);
  }
}
