package org.meguri.command.actor;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.meguri.command.EventName;
import org.meguri.command.Fact;

/**
 * The life of a person's account, roles and substitutions; what a decider could see is replayed
 * from these.
 */
public sealed interface ActorEvent extends Fact {

  PersonId person();

  @EventName("actor.person-registered")
  record PersonRegistered(PersonId person, Personal name, @Nullable Personal email)
      implements ActorEvent {}

  @EventName("actor.account-opened")
  record AccountOpened(PersonId person, Personal login) implements ActorEvent {}

  @EventName("actor.account-invited")
  record AccountInvited(PersonId person, Instant expiresAt, PersonId by) implements ActorEvent {}

  @EventName("actor.password-set")
  record PasswordSet(PersonId person) implements ActorEvent {}

  @EventName("actor.account-closed")
  record AccountClosed(PersonId person, String reason, PersonId by) implements ActorEvent {}

  @EventName("actor.role-granted")
  record RoleGranted(PersonId person, Role role, Scope scope, LocalDate effectiveOn, PersonId by)
      implements ActorEvent {}

  @EventName("actor.role-ended")
  record RoleEnded(
      PersonId person, Role role, Scope scope, LocalDate effectiveOn, String reason, PersonId by)
      implements ActorEvent {}

  /**
   * {@code person} is away from the first to the last day (both included); {@code substitute}
   * stands in.
   */
  @EventName("actor.substitution-arranged")
  record SubstitutionArranged(
      PersonId person, PersonId substitute, LocalDate from, LocalDate until, PersonId by)
      implements ActorEvent {}

  @EventName("actor.substitution-ended")
  record SubstitutionEnded(PersonId person, PersonId substitute, LocalDate effectiveOn, PersonId by)
      implements ActorEvent {}

  @EventName("actor.personal-data-erased")
  record PersonalDataErased(PersonId person, String legalBasis, PersonId by)
      implements ActorEvent {}
}
