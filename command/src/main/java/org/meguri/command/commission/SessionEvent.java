package org.meguri.command.commission;

import java.time.LocalDate;
import org.meguri.command.EventName;
import org.meguri.command.Fact;
import org.meguri.command.actor.PersonId;

/** A session of the commission and its agenda. */
public sealed interface SessionEvent extends Fact {

  SessionId session();

  @EventName("session.convened")
  record SessionConvened(SessionId session, LocalDate heldOn, String place, PersonId by)
      implements SessionEvent {}

  @EventName("session.agenda-item-added")
  record AgendaItemAdded(SessionId session, ReviewId review, PersonId by) implements SessionEvent {}
}
