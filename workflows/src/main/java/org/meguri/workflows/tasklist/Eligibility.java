package org.meguri.workflows.tasklist;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.Actor;
import org.meguri.command.actor.ActorDirectory;
import org.meguri.command.actor.PersonId;
import org.springframework.stereotype.Component;

/** Who may work on a task: by an own role, or for somebody they substitute today. */
@Component
class Eligibility {

  /** In what capacity a person works on a task; {@code onBehalfOf} is null when it is their own. */
  record Capacity(Actor actor, @Nullable PersonId onBehalfOf) {}

  private final ActorDirectory directory;
  private final Clock clock;

  Eligibility(ActorDirectory directory, Clock clock) {
    this.directory = directory;
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
    if (task.candidate() == null) {
      return false;
    }
    return Candidate.of(task.candidate())
        .superior(task.bureau().value())
        .includes(directory.actorOf(person, null));
  }
}
