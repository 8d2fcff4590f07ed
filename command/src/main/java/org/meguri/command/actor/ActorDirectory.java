package org.meguri.command.actor;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who people are and what they may do, as recorded up to now and in this very transaction; "today"
 * is the office's clock.
 */
public interface ActorDirectory {

  /**
   * The person with the roles held today. Acting for another needs a substitution that stands
   * today, and adds the other's roles except those that are bound to a person (commission,
   * administrator); without it the answer holds no role at all. A person unknown, or whose account
   * is closed, holds none either.
   */
  Actor actorOf(PersonId person, @Nullable PersonId onBehalfOf);

  /** Whose open account the login is; letter case and surrounding blanks do not count. */
  Optional<PersonId> personOfLogin(String login);

  /** The login of the person's account; empty if there is none or it was erased. */
  Optional<String> loginOf(PersonId person);

  /** Who holds exactly this role in this scope today, in a stable order. */
  List<PersonId> holders(Role role, Scope scope);

  /** For whom the person stands in on that day. */
  List<PersonId> substitutedBy(PersonId substitute, LocalDate on);

  /** The name, or {@link #ERASED} once it was erased or if nobody is known under the id. */
  String displayName(PersonId person);

  /** What is shown in the place of an erased name. */
  String ERASED = "(erased)";

  /** The process engine's own hand. */
  static Actor system() {
    return new Actor(PersonId.SYSTEM, java.util.Set.of(new RoleHeld(Role.SYSTEM, Scope.ALL)), null);
  }
}
