package org.meguri.workflows.tasklist;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.Actor;
import org.meguri.command.actor.ActorDirectory;
import org.meguri.command.actor.PersonId;
import org.meguri.command.actor.Role;
import org.springframework.stereotype.Component;

/** Who may work on a task: by an own role, or for somebody they substitute today. */
@Component
class Eligibility {

  /** In what capacity a person works on a task; {@code onBehalfOf} is null when it is their own. */
  record Capacity(Actor actor, @Nullable PersonId onBehalfOf) {}

  private static final Set<Role> OF_ORGANIZATIONS = Set.of(Role.MANAGER, Role.STAFF);
  private static final Set<Role> DECIDE = Set.of(Role.DIRECTOR, Role.POLICY_DIRECTOR);

  private final ActorDirectory directory;
  private final TaskTable table;
  private final Clock clock;

  Eligibility(ActorDirectory directory, TaskTable table, Clock clock) {
    this.directory = directory;
    this.table = table;
    this.clock = clock;
  }

  /**
   * The capacity in which a person may take or complete the task, own right first; empty if in
   * none.
   */
  Optional<Capacity> capacity(Task task, PersonId person) {
    Actor own = directory.actorOf(person, null);
    if (mayTake(task, own)) {
      return Optional.of(new Capacity(own, null));
    }
    for (PersonId away : directory.substitutedBy(person, LocalDate.now(clock))) {
      if (mayTake(task, directory.actorOf(away, null))) {
        return Optional.of(new Capacity(directory.actorOf(person, away), away));
      }
    }
    return Optional.empty();
  }

  /** A task for one named person is nobody else's; otherwise the role decides. */
  private static boolean mayTake(Task task, Actor actor) {
    if (task.candidate() == null) {
      return actor.person().equals(task.holder());
    }
    return Candidate.of(task.candidate()).includes(actor);
  }

  /** Whether the person works on the task now, themselves or for the holder they substitute. */
  boolean holds(Task task, PersonId person) {
    PersonId holder = task.holder();
    return holder != null
        && (holder.equals(person)
            || directory.substitutedBy(person, LocalDate.now(clock)).contains(holder));
  }

  /** Whether the person may decide who does the task. */
  boolean assigns(Task task, PersonId person) {
    return task.candidate() != null && isOver(task, directory.actorOf(person, null));
  }

  /**
   * Whether the person may remind of the task: whoever decides who does it, the bureau's officer of
   * what its organizations have to send in, the secretariat of a reviewer's opinion.
   */
  boolean reminds(Task task, PersonId person) {
    Actor actor = directory.actorOf(person, null);
    if (task.candidate() == null) {
      return actor.has(Role.POLICY_OFFICER) || actor.has(Role.POLICY_DIRECTOR);
    }
    return isOver(task, actor)
        || (OF_ORGANIZATIONS.contains(Candidate.of(task.candidate()).role())
            && actor.isOfficerOf(task.bureau()));
  }

  private static boolean isOver(Task task, Actor actor) {
    return Candidate.of(String.valueOf(task.candidate()))
        .superior(task.bureau().value())
        .includes(actor);
  }

  /** Who may be given the task, in a stable order. */
  List<PersonId> assignees(Task task) {
    if (task.candidate() == null) {
      return List.of();
    }
    Candidate candidate = Candidate.of(task.candidate());
    return directory.holders(candidate.role(), candidate.scope()).stream()
        .filter(person -> hadNoHandInIt(task, person))
        .toList();
  }

  /** Four eyes: a decision is for somebody who had no hand in what it is about. */
  boolean hadNoHandInIt(Task task, PersonId person) {
    return task.candidate() == null
        || !DECIDE.contains(Candidate.of(task.candidate()).role())
        || table.doneBy(person, task.caseId()).stream()
            .map(Task::candidate)
            .allMatch(c -> c != null && DECIDE.contains(Candidate.of(c).role()));
  }
}
