package org.meguri.command.commission;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.meguri.command.actor.ActorRefused.NOT_AUTHORIZED;
import static org.meguri.command.commission.CommissionRefused.*;

import java.util.Objects;
import java.util.Optional;
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
import org.meguri.command.actor.PersonId;
import org.meguri.command.actor.Role;
import org.meguri.command.commission.ConditionCommand.*;
import org.meguri.command.commission.ConditionEvent.*;
import org.meguri.command.programme.BureauId;
import org.meguri.command.programme.Programmes;

/** One condition from the resolution that set it until the commission's side finds it met. */
@Aggregate(type = "condition", snapshotTriggerDefinition = "snapshots")
class Condition {

  @AggregateIdentifier private @Nullable ConditionId id;
  private @Nullable ConditionSet set;
  private @Nullable PersonId reportedBy;
  private boolean fulfilled;

  Condition() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(
      SetCondition c, @MetaDataValue(Actor.KEY) Actor actor, Reviews reviews, Programmes file) {
    Optional<ReviewStanding> review = reviews.standing(c.review());
    return Rule.that(actor.isSystem(), NOT_AUTHORIZED, "role", Role.SYSTEM.name())
        .and(() -> id == null, WRONG_STATE)
        .and(review::isPresent, REVIEW_UNKNOWN)
        .and(
            () -> review.orElseThrow().resolution() == Resolution.APPROVE_WITH_CONDITIONS,
            NOT_CONDITIONAL)
        .and(() -> !c.dueBy().isBefore(c.on()), DATES_REVERSED, "field", "dueBy")
        .and(Text.given("text", c.text(), longest(file), TEXT_MISSING, TEXT_TOO_LONG))
        .then(
            c.condition(),
            () ->
                apply(
                    new ConditionSet(
                        c.condition(),
                        review.orElseThrow().project(),
                        c.review(),
                        review.orElseThrow().assessment(),
                        c.bureau(),
                        c.number(),
                        c.text().strip(),
                        c.dueBy(),
                        c.on())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(ReportFulfilment c, @MetaDataValue(Actor.KEY) Actor actor, Programmes file) {
    ConditionSet known = set;
    if (known == null) {
      return Outcome.refused(CONDITION_UNKNOWN);
    }
    return Rule.that(owns(actor, known.bureau()), NOT_AUTHORIZED, "role", Role.OFFICER.name())
        .and(() -> reportedBy == null && !fulfilled, WRONG_STATE)
        .and(Text.given("report", c.report(), longest(file), TEXT_MISSING, TEXT_TOO_LONG))
        .then(
            c.condition(),
            () ->
                apply(
                    new FulfilmentReported(
                        c.condition(), known.project(), c.report(), c.on(), actor.person())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(ConfirmFulfilment c, @MetaDataValue(Actor.KEY) Actor actor, Conflicts conflicts) {
    ConditionSet known = set;
    if (known == null) {
      return Outcome.refused(CONDITION_UNKNOWN);
    }
    return examined(actor)
        .and(
            () -> !conflicts.standsBetween(actor.person(), known.project(), c.on()),
            CONFLICT_OF_INTEREST)
        .then(
            c.condition(),
            () ->
                apply(
                    new FulfilmentConfirmed(
                        c.condition(), known.project(), c.on(), actor.person())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(
      ReturnFulfilment c,
      @MetaDataValue(Actor.KEY) Actor actor,
      Conflicts conflicts,
      Programmes file) {
    ConditionSet known = set;
    if (known == null) {
      return Outcome.refused(CONDITION_UNKNOWN);
    }
    return examined(actor)
        .and(
            () -> !conflicts.standsBetween(actor.person(), known.project(), c.on()),
            CONFLICT_OF_INTEREST)
        .and(Text.given("reason", c.reason(), longest(file), REASON_MISSING, TEXT_TOO_LONG))
        .then(
            c.condition(),
            () ->
                apply(
                    new FulfilmentReturned(
                        c.condition(), known.project(), c.reason(), c.on(), actor.person())));
  }

  private Rule examined(Actor actor) {
    return Rule.that(
            actor.has(Role.POLICY_OFFICER) || actor.has(Role.COMMISSION_CHAIR),
            NOT_AUTHORIZED,
            "role",
            Role.COMMISSION_CHAIR.name())
        .and(() -> reportedBy != null && !fulfilled, WRONG_STATE)
        .and(() -> !Objects.equals(reportedBy, actor.person()), FOUR_EYES);
  }

  private static boolean owns(Actor actor, BureauId bureau) {
    return bureau.equals(BureauId.POLICY_GROUP)
        ? actor.has(Role.POLICY_OFFICER)
        : actor.isOfficerOf(bureau);
  }

  private static int longest(Programmes file) {
    return file.current().rules().maximumTextLength();
  }

  @EventSourcingHandler
  void on(ConditionSet e) {
    id = e.condition();
    set = e;
  }

  @EventSourcingHandler
  void on(FulfilmentReported e) {
    reportedBy = e.by();
  }

  @EventSourcingHandler
  void on(FulfilmentConfirmed e) {
    fulfilled = true;
  }

  @EventSourcingHandler
  void on(FulfilmentReturned e) {
    reportedBy = null;
  }
}
