package org.meguri.command.commission;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.meguri.command.actor.ActorRefused.NOT_AUTHORIZED;
import static org.meguri.command.commission.CommissionRefused.*;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.meguri.command.Outcome;
import org.meguri.command.Rule;
import org.meguri.command.Text;
import org.meguri.command.actor.Actor;
import org.meguri.command.actor.Role;
import org.meguri.command.commission.SessionCommand.*;
import org.meguri.command.commission.SessionEvent.*;

/** One session: its day, its place, and what is on its agenda. */
@Aggregate(type = "session", snapshotTriggerDefinition = "snapshots")
class Session {
  private static final int LONGEST_PLACE = 400;

  @AggregateIdentifier private @Nullable SessionId id;
  private @Nullable LocalDate heldOn;
  private Set<ReviewId> agenda = new HashSet<>();

  Session() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(ConveneSession c, @MetaDataValue(Actor.KEY) Actor actor) {
    return secretariat(actor)
        .and(() -> id == null, WRONG_STATE)
        .and(() -> !c.heldOn().isBefore(c.on()), SESSION_OVER, "field", "heldOn")
        .and(Text.given("place", c.place(), LONGEST_PLACE, TEXT_MISSING, TEXT_TOO_LONG))
        .then(
            c.session(),
            () ->
                apply(
                    new SessionConvened(
                        c.session(), c.heldOn(), c.place().strip(), actor.person())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(AddAgendaItem c, @MetaDataValue(Actor.KEY) Actor actor, Reviews reviews) {
    LocalDate day = heldOn;
    if (day == null) {
      return Outcome.refused(SESSION_UNKNOWN);
    }
    return secretariat(actor)
        .and(() -> !c.on().isAfter(day), SESSION_OVER)
        .and(() -> reviews.standing(c.review()).isPresent(), REVIEW_UNKNOWN)
        .and(() -> !agenda.contains(c.review()), ON_THE_AGENDA_ALREADY)
        .then(
            c.session(), () -> apply(new AgendaItemAdded(c.session(), c.review(), actor.person())));
  }

  private static Rule secretariat(Actor actor) {
    return Rule.that(
        actor.has(Role.POLICY_OFFICER), NOT_AUTHORIZED, "role", Role.POLICY_OFFICER.name());
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
}
