package org.meguri.workflows.tasklist;

import java.util.Locale;
import java.util.Optional;
import org.meguri.command.actor.Actor;
import org.meguri.command.actor.Role;
import org.meguri.command.actor.RoleHeld;
import org.meguri.command.actor.Scope;
import org.meguri.command.programme.BureauId;

/**
 * Who may take a task, as its diagram names it: {@code officer:north}, {@code manager:woods},
 * {@code staff:organization}, {@code policy.officer}.
 */
public record Candidate(Role role, Scope scope) {

  /**
   * @throws IllegalArgumentException for a name no diagram may use
   */
  public static Candidate of(String name) {
    String[] parts = name.split(":", 2);
    return switch (parts[0]) {
      case "manager" -> new Candidate(Role.MANAGER, Scope.project(parts[1]));
      case "staff" -> new Candidate(Role.STAFF, Scope.organization(parts[1]));
      case "officer" ->
          isThePolicyGroup(parts[1])
              ? new Candidate(Role.POLICY_OFFICER, Scope.ALL)
              : new Candidate(Role.OFFICER, Scope.bureau(parts[1]));
      case "director" ->
          isThePolicyGroup(parts[1])
              ? new Candidate(Role.POLICY_DIRECTOR, Scope.ALL)
              : new Candidate(Role.DIRECTOR, Scope.bureau(parts[1]));
      case "policy.officer" -> new Candidate(Role.POLICY_OFFICER, Scope.ALL);
      case "policy.director" -> new Candidate(Role.POLICY_DIRECTOR, Scope.ALL);
      case "admin" -> new Candidate(Role.ADMINISTRATOR, Scope.ALL);
      default -> throw new IllegalArgumentException("Not a role of a diagram: " + name);
    };
  }

  private static boolean isThePolicyGroup(String bureau) {
    return BureauId.POLICY_GROUP.value().equals(bureau);
  }

  /**
   * The name under which tasks for this role are found; empty for roles no diagram gives tasks to.
   */
  public static Optional<String> nameOf(RoleHeld held) {
    return switch (held.role()) {
      case MANAGER, STAFF, OFFICER, DIRECTOR ->
          Optional.of(held.role().name().toLowerCase(Locale.ROOT) + ":" + held.scope().id());
      case POLICY_OFFICER -> Optional.of("policy.officer");
      case POLICY_DIRECTOR -> Optional.of("policy.director");
      case ADMINISTRATOR -> Optional.of("admin");
      case COMMISSION_MEMBER, COMMISSION_CHAIR, AUDITOR, SYSTEM -> Optional.empty();
    };
  }

  /** As a diagram names it. */
  public String name() {
    return nameOf(new RoleHeld(role, scope)).orElseThrow();
  }

  public boolean includes(Actor actor) {
    return actor.held().stream()
        .anyMatch(
            h -> h.role() == role && (scope.kind() == Scope.Kind.ALL || h.scope().equals(scope)));
  }

  /**
   * The role that decides who of this role does the work; a manager's task is the bureau's to see
   * to.
   */
  public Candidate superior(String bureau) {
    return switch (role) {
      case MANAGER, STAFF, OFFICER -> new Candidate(Role.DIRECTOR, Scope.bureau(bureau));
      default -> new Candidate(Role.POLICY_DIRECTOR, Scope.ALL);
    };
  }
}
