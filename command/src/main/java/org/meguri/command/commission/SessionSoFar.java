package org.meguri.command.commission;

import static org.meguri.command.actor.ActorRefused.NOT_AUTHORIZED;
import static org.meguri.command.commission.CommissionRefused.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.meguri.command.Rule;
import org.meguri.command.actor.Actor;
import org.meguri.command.actor.PersonId;
import org.meguri.command.actor.Role;
import org.meguri.command.commission.SessionEvent.*;

/** What is remembered of a session, and who may do what in it. */
abstract class SessionSoFar {

  @AggregateIdentifier @Nullable SessionId id;
  @Nullable LocalDate heldOn;
  List<ReviewId> agenda = new ArrayList<>();
  int matters;
  Set<Integer> recorded = new HashSet<>();
  @Nullable List<PersonId> present;
  boolean confirmed;
  int corrections;

  static Rule secretariat(Actor actor) {
    return Rule.that(
        actor.has(Role.POLICY_OFFICER), NOT_AUTHORIZED, "role", Role.POLICY_OFFICER.name());
  }

  /** The agenda stays as it was when the session is over. */
  Rule stillAhead(LocalDate day, LocalDate on) {
    return Rule.that(present == null, SESSION_CLOSED).and(() -> !on.isAfter(day), SESSION_OVER);
  }

  /** No substitute signs minutes. */
  Rule presided(Actor actor) {
    List<PersonId> there = present;
    return Rule.that(there != null, SESSION_NOT_HELD)
        .and(
            () -> there != null && !there.isEmpty() && there.get(0).equals(actor.person()),
            NOT_THE_CHAIR);
  }

  @EventSourcingHandler
  void on(SessionConvened e) {
    id = e.session();
    heldOn = e.heldOn();
  }

  @EventSourcingHandler
  void on(AgendaItemAdded e) {
    agenda.add(e.review());
  }

  @EventSourcingHandler
  void on(AgendaItemRemoved e) {
    agenda.remove(e.review());
  }

  @EventSourcingHandler
  void on(AgendaOrdered e) {
    agenda = new ArrayList<>(e.order());
  }

  @EventSourcingHandler
  void on(MatterAdded e) {
    matters = e.number();
  }

  @EventSourcingHandler
  void on(MatterRecorded e) {
    recorded.add(e.number());
  }

  @EventSourcingHandler
  void on(SessionClosed e) {
    present = e.present();
  }

  @EventSourcingHandler
  void on(SessionMinutesConfirmed e) {
    confirmed = true;
  }

  @EventSourcingHandler
  void on(SessionMinutesCorrected e) {
    corrections = e.correction();
  }
}
