package org.meguri.command.partnership;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.jspecify.annotations.Nullable;
import org.meguri.command.Outcome;
import org.meguri.command.Rule;
import org.meguri.command.actor.Actor;
import org.meguri.command.actor.ActorRefused;
import org.meguri.command.partnership.PartnershipCommand.MovePartnership;
import org.meguri.command.partnership.PartnershipEvent.PartnershipFound;
import org.meguri.command.partnership.PartnershipEvent.PartnershipMoved;

/** Which project keeps a partnership; null {@code found} means it is not known. */
abstract class KeptPartnership {
  @Nullable PartnershipFound found;

  @CommandHandler
  Outcome handle(MovePartnership command, @MetaDataValue(Actor.KEY) Actor actor) {
    PartnershipFound it = found;
    if (it == null) {
      return Outcome.refused(PartnershipRefused.PARTNERSHIP_UNKNOWN);
    }
    return Rule.that(actor.isSystem(), ActorRefused.NOT_AUTHORIZED)
        .then(
            command.partnership(),
            () ->
                AggregateLifecycle.apply(
                    new PartnershipMoved(
                        command.partnership(),
                        command.into(),
                        it.project(),
                        command.proposal(),
                        command.effectiveOn())));
  }

  @EventSourcingHandler
  void on(PartnershipMoved event) {
    PartnershipFound it = found;
    found = it == null ? null : it.in(event.project());
  }
}
