package org.meguri.command.actor;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What may be asked of accounts and roles; an administrator's work (and the set-up's). */
public sealed interface ActorCommand {

  record RegisterPerson(
      @TargetAggregateIdentifier PersonId person, String name, @Nullable String email)
      implements ActorCommand {}

  record OpenAccount(@TargetAggregateIdentifier PersonId person, String login)
      implements ActorCommand {}

  record InviteAccount(@TargetAggregateIdentifier PersonId person, Instant expiresAt)
      implements ActorCommand {}

  record RecordPasswordSet(@TargetAggregateIdentifier PersonId person) implements ActorCommand {}

  record CloseAccount(@TargetAggregateIdentifier PersonId person, String reason)
      implements ActorCommand {}

  record GrantRole(
      @TargetAggregateIdentifier PersonId person, Role role, Scope scope, LocalDate effectiveOn)
      implements ActorCommand {}

  record EndRole(
      @TargetAggregateIdentifier PersonId person,
      Role role,
      Scope scope,
      LocalDate effectiveOn,
      String reason)
      implements ActorCommand {}

  record ArrangeSubstitution(
      @TargetAggregateIdentifier PersonId person,
      PersonId substitute,
      LocalDate from,
      LocalDate until)
      implements ActorCommand {}

  record EndSubstitution(
      @TargetAggregateIdentifier PersonId person, PersonId substitute, LocalDate effectiveOn)
      implements ActorCommand {}

  record ErasePersonalData(@TargetAggregateIdentifier PersonId person, String legalBasis)
      implements ActorCommand {}
}
