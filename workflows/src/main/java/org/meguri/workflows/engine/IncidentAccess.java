package org.meguri.workflows.engine;

import java.util.Set;
import org.meguri.command.actor.Actor;
import org.meguri.command.actor.ActorDirectory;
import org.meguri.command.actor.PersonId;
import org.meguri.command.actor.Role;
import org.meguri.command.work.WorkRefused;
import org.meguri.query.access.NotShown;
import org.springframework.stereotype.Component;

/** Who is shown failed steps at all: the roles one is given to. */
@Component
class IncidentAccess {

  private static final Set<Role> OWN = Set.of(Role.ADMINISTRATOR, Role.POLICY_OFFICER);

  private final ActorDirectory actors;

  IncidentAccess(ActorDirectory actors) {
    this.actors = actors;
  }

  /**
   * @throws NotShown failed steps are none of this reader's business
   */
  PersonId mayRead(PersonId reader) {
    Actor actor = actors.actorOf(reader, null);
    if (OWN.stream().noneMatch(actor::has)) {
      throw new NotShown(WorkRefused.NOT_AUTHORIZED.code());
    }
    return reader;
  }
}
