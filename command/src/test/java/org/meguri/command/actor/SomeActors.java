package org.meguri.command.actor;

import java.util.Map;
import java.util.Set;
import org.meguri.command.programme.BureauId;
import org.meguri.command.project.ProjectId;

/** Examples of who acts, for tests of any case kind. */
public final class SomeActors {
  private SomeActors() {}

  public static Actor holding(String person, Role role, Scope scope) {
    return new Actor(PersonId.of(person), Set.of(new RoleHeld(role, scope)), null);
  }

  public static Actor anAdministrator() {
    return holding("admin", Role.ADMINISTRATOR, Scope.ALL);
  }

  public static Actor anOfficer(String person, BureauId of) {
    return holding(person, Role.OFFICER, Scope.bureau(of));
  }

  public static Actor aDirector(String person, BureauId of) {
    return holding(person, Role.DIRECTOR, Scope.bureau(of));
  }

  public static Actor aManager(String person, ProjectId of) {
    return holding(person, Role.MANAGER, Scope.project(of));
  }

  public static Actor aPolicyOfficer() {
    return holding("policy-officer", Role.POLICY_OFFICER, Scope.ALL);
  }

  public static Actor aMember(String person) {
    return holding(person, Role.COMMISSION_MEMBER, Scope.ALL);
  }

  public static Actor theSystem() {
    return ActorDirectory.system();
  }

  /** The same person, standing in for another, with the roles already added. */
  public static Actor standingIn(Actor who, PersonId absent) {
    return new Actor(who.person(), who.held(), absent);
  }

  /** The metadata a command comes with. */
  public static Map<String, Object> by(Actor actor) {
    return Map.of(Actor.KEY, actor);
  }
}
