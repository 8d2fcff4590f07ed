package org.meguri.command.assessment;

import java.util.Collection;
import org.meguri.command.actor.Actor;
import org.meguri.command.actor.PersonId;

/** Rule 2: nobody approves what they drafted or edited, nor for one who did. */
record FourEyes(Collection<PersonId> hands) {

  boolean allow(Actor actor) {
    return hands.stream().noneMatch(actor::is);
  }
}
