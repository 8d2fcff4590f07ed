package org.meguri.query.access;

import java.security.Principal;
import org.meguri.command.actor.ActorDirectory;
import org.meguri.command.actor.PersonId;
import org.meguri.command.actor.Role;
import org.meguri.command.work.WorkRefused;
import org.springframework.stereotype.Component;

/** Lets nobody but an administrator look at accounts and at how the installation goes. */
@Component
public class AdminAccess {

  private final ActorDirectory people;

  AdminAccess(ActorDirectory people) {
    this.people = people;
  }

  /**
   * The administrator who asks.
   *
   * @throws NotShown the reader is none
   */
  public PersonId administrator(Principal principal) {
    PersonId reader = PersonId.of(principal.getName());
    if (!people.actorOf(reader, null).has(Role.ADMINISTRATOR)) {
      throw new NotShown(WorkRefused.NOT_AUTHORIZED.code());
    }
    return reader;
  }
}
