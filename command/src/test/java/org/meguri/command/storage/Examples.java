package org.meguri.command.storage;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.Acting;
import org.meguri.command.actor.Actor;
import org.meguri.command.actor.ActorDirectory;
import org.meguri.command.actor.CommandId;
import org.meguri.command.actor.PersonId;
import org.meguri.command.actor.Role;
import org.meguri.command.actor.RoleHeld;
import org.meguri.command.actor.Scope;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * What the storage's tests run: one small case kind, and a directory in which everybody is officer.
 */
@Configuration(proxyBeanMethods = false)
@Import(Example.class)
class Examples {
  static final PersonId OFFICER = PersonId.of("p-officer");

  static Acting acting(String commandId) {
    return Acting.as(OFFICER, CommandId.of(commandId));
  }

  @Bean
  ActorDirectory everybodyIsOfficer() {
    return new ActorDirectory() {
      @Override
      public Actor actorOf(PersonId person, @Nullable PersonId onBehalfOf) {
        return new Actor(person, Set.of(new RoleHeld(Role.OFFICER, Scope.ALL)), onBehalfOf);
      }

      @Override
      public Optional<PersonId> personOfLogin(String login) {
        return Optional.empty();
      }

      @Override
      public Optional<String> loginOf(PersonId person) {
        return Optional.empty();
      }

      @Override
      public List<PersonId> holders(Role role, Scope scope) {
        return List.of();
      }

      @Override
      public List<PersonId> substitutedBy(PersonId person, LocalDate on) {
        return List.of();
      }

      @Override
      public String displayName(PersonId person) {
        return person.value();
      }
    };
  }
}
