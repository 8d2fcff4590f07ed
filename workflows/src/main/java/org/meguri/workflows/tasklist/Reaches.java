package org.meguri.workflows.tasklist;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.meguri.command.actor.Actor;
import org.meguri.command.actor.ActorDirectory;
import org.meguri.command.actor.PersonId;
import org.meguri.command.actor.Role;
import org.meguri.command.actor.RoleHeld;
import org.springframework.stereotype.Component;

/** Finds what a person's list reaches, from the roles held today. */
@Component
class Reaches {

  private static final Set<Role> SEE_ALL =
      Set.of(Role.POLICY_OFFICER, Role.POLICY_DIRECTOR, Role.AUDITOR);
  private static final Set<Role> SEE_BUREAU = Set.of(Role.OFFICER, Role.DIRECTOR);

  private final ActorDirectory directory;
  private final Clock clock;

  Reaches(ActorDirectory directory, Clock clock) {
    this.directory = directory;
    this.clock = clock;
  }

  Reach of(PersonId person) {
    Actor own = directory.actorOf(person, null);
    List<String> candidates = candidates(own);
    List<PersonId> absent = directory.substitutedBy(person, LocalDate.now(clock));
    List<String> theirs = new ArrayList<>();
    for (PersonId other : absent) {
      candidates(directory.actorOf(other, null)).stream()
          .filter(c -> !candidates.contains(c) && !theirs.contains(c))
          .forEach(theirs::add);
    }
    Set<String> bureaus = new HashSet<>();
    Set<String> projects = new HashSet<>();
    Set<String> organizations = new HashSet<>();
    for (RoleHeld held : own.held()) {
      if (SEE_BUREAU.contains(held.role())) {
        bureaus.add(held.scope().id());
      } else if (held.role() == Role.MANAGER) {
        projects.add(held.scope().id());
      } else if (held.role() == Role.STAFF) {
        organizations.add(held.scope().id());
      }
    }
    return new Reach(
        person.value(),
        candidates,
        absent.stream().map(PersonId::value).toList(),
        theirs,
        own.held().stream().anyMatch(h -> SEE_ALL.contains(h.role())),
        bureaus,
        projects,
        organizations);
  }

  private static List<String> candidates(Actor actor) {
    return actor.held().stream()
        .flatMap(held -> Candidate.nameOf(held).stream())
        .sorted()
        .distinct()
        .toList();
  }
}
