package org.meguri.workflows.tasklist;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.meguri.command.actor.Actor;
import org.meguri.command.actor.ActorDirectory;
import org.meguri.command.actor.PersonId;
import org.springframework.stereotype.Component;

/** In what capacities a person acts today: in their own right, then for each they stand in for. */
@Component
public class Capacities {

  private final ActorDirectory directory;
  private final Clock clock;

  Capacities(ActorDirectory directory, Clock clock) {
    this.directory = directory;
    this.clock = clock;
  }

  public List<Actor> of(PersonId person) {
    List<Actor> actors = new ArrayList<>(List.of(directory.actorOf(person, null)));
    for (PersonId absent : directory.substitutedBy(person, LocalDate.now(clock))) {
      actors.add(directory.actorOf(person, absent));
    }
    return actors;
  }
}
