package org.meguri.command.upkeep;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.meguri.command.actor.ActorRefused.NOT_AUTHORIZED;

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
import org.meguri.command.upkeep.UpkeepCommand.*;
import org.meguri.command.upkeep.UpkeepEvent.*;

/**
 * Who may keep something going. An incident is the administrator's and its owner's; whether there
 * is anything to be done is for whoever does it to find out, in the same transaction.
 */
@Aggregate(type = "upkeep", snapshotTriggerDefinition = "snapshots")
class Upkeep {

  private static final int LONGEST_REASON = 2_000;

  @AggregateIdentifier private @Nullable UpkeepId id;

  Upkeep() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(TakeIncident c, @MetaDataValue(Actor.KEY) Actor actor) {
    return seesTo(actor, c.owner())
        .then(
            c.upkeep(),
            () -> apply(new IncidentTaken(c.upkeep(), c.process(), c.step(), actor.person())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(RetryStep c, @MetaDataValue(Actor.KEY) Actor actor) {
    return seesTo(actor, c.owner())
        .then(
            c.upkeep(),
            () -> apply(new StepRetried(c.upkeep(), c.process(), c.step(), actor.person())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(RetryLetter c, @MetaDataValue(Actor.KEY) Actor actor) {
    return seesTo(actor, Role.ADMINISTRATOR)
        .then(
            c.upkeep(),
            () ->
                apply(new LetterRetried(c.upkeep(), c.processor(), c.position(), actor.person())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(DiscardLetter c, @MetaDataValue(Actor.KEY) Actor actor) {
    return seesTo(actor, Role.ADMINISTRATOR)
        .and(
            Text.given(
                "reason",
                c.reason(),
                LONGEST_REASON,
                UpkeepRefused.REASON_MISSING,
                UpkeepRefused.TEXT_TOO_LONG))
        .then(
            c.upkeep(),
            () ->
                apply(
                    new LetterDiscarded(
                        c.upkeep(), c.processor(), c.position(), c.reason(), actor.person())));
  }

  private static Rule seesTo(Actor actor, Role owner) {
    return Rule.that(
        actor.has(Role.ADMINISTRATOR) || actor.has(owner), NOT_AUTHORIZED, "role", owner.name());
  }

  @EventSourcingHandler
  void on(UpkeepEvent e) {
    id = e.upkeep();
  }
}
