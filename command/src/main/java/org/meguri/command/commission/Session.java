package org.meguri.command.commission;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.meguri.command.commission.CommissionRefused.*;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.meguri.command.Outcome;
import org.meguri.command.Rule;
import org.meguri.command.Text;
import org.meguri.command.actor.Actor;
import org.meguri.command.actor.PersonId;
import org.meguri.command.commission.SessionCommand.*;
import org.meguri.command.commission.SessionEvent.*;

/** One session: its day, its place, what is on its agenda, who was there, and its minutes. */
@Aggregate(type = "session", snapshotTriggerDefinition = "snapshots")
class Session extends SessionSoFar {
  private static final int LONGEST_PLACE = 400;
  private static final int LONGEST_TEXT = 4_000;

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
        .and(stillAhead(day, c.on()))
        .and(() -> reviews.standing(c.review()).isPresent(), REVIEW_UNKNOWN)
        .and(() -> !agenda.contains(c.review()), ON_THE_AGENDA_ALREADY)
        .then(
            c.session(), () -> apply(new AgendaItemAdded(c.session(), c.review(), actor.person())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(RemoveAgendaItem c, @MetaDataValue(Actor.KEY) Actor actor, Reviews reviews) {
    LocalDate day = heldOn;
    if (day == null) {
      return Outcome.refused(SESSION_UNKNOWN);
    }
    return secretariat(actor)
        .and(stillAhead(day, c.on()))
        .and(() -> agenda.contains(c.review()), NOT_ON_THE_AGENDA)
        .and(
            () ->
                reviews.standing(c.review()).filter(r -> c.session().equals(r.session())).isEmpty(),
            CONVENED_HERE)
        .and(Text.given("reason", c.reason(), LONGEST_TEXT, REASON_MISSING, TEXT_TOO_LONG))
        .then(
            c.session(),
            () ->
                apply(new AgendaItemRemoved(c.session(), c.review(), c.reason(), actor.person())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(OrderAgenda c, @MetaDataValue(Actor.KEY) Actor actor) {
    LocalDate day = heldOn;
    if (day == null) {
      return Outcome.refused(SESSION_UNKNOWN);
    }
    return secretariat(actor)
        .and(stillAhead(day, c.on()))
        .and(
            () ->
                c.order().size() == agenda.size()
                    && new HashSet<>(c.order()).equals(new HashSet<>(agenda)),
            ORDER_INCOMPLETE)
        .then(c.session(), () -> apply(new AgendaOrdered(c.session(), c.order(), actor.person())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(AddMatter c, @MetaDataValue(Actor.KEY) Actor actor) {
    LocalDate day = heldOn;
    if (day == null) {
      return Outcome.refused(SESSION_UNKNOWN);
    }
    return secretariat(actor)
        .and(stillAhead(day, c.on()))
        .and(
            () -> (c.kind() == MatterKind.CONDITION) == (c.condition() != null),
            CONDITION_UNKNOWN,
            "field",
            "condition")
        .and(Text.given("title", c.title(), LONGEST_PLACE, TEXT_MISSING, TEXT_TOO_LONG))
        .then(
            c.session(),
            () ->
                apply(
                    new MatterAdded(
                        c.session(),
                        matters + 1,
                        c.kind(),
                        c.title().strip(),
                        c.condition(),
                        actor.person())));
  }

  /** Once, on the day or after it; what is wrong is corrected beside the confirmed minutes. */
  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(RecordMatter c, @MetaDataValue(Actor.KEY) Actor actor) {
    LocalDate day = heldOn;
    if (day == null) {
      return Outcome.refused(SESSION_UNKNOWN);
    }
    return secretariat(actor)
        .and(() -> !c.on().isBefore(day), SESSION_NOT_HELD)
        .and(() -> !confirmed, MINUTES_CONFIRMED)
        .and(() -> c.number() >= 1 && c.number() <= matters, NOT_ON_THE_AGENDA, "field", "number")
        .and(() -> !recorded.contains(c.number()), WRONG_STATE)
        .and(Text.given("minutes", c.minutes(), LONGEST_TEXT, TEXT_MISSING, TEXT_TOO_LONG))
        .then(
            c.session(),
            () ->
                apply(
                    new MatterRecorded(
                        c.session(), c.number(), c.minutes(), c.on(), actor.person())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(CloseSession c, @MetaDataValue(Actor.KEY) Actor actor, Roll roll) {
    LocalDate day = heldOn;
    if (day == null) {
      return Outcome.refused(SESSION_UNKNOWN);
    }
    return secretariat(actor)
        .and(() -> present == null, SESSION_CLOSED)
        .and(() -> !c.on().isBefore(day), SESSION_NOT_HELD)
        .then(() -> closed(c, inTerm(c, roll, day), actor));
  }

  private static List<PersonId> inTerm(CloseSession c, Roll roll, LocalDate day) {
    return roll.inTerm(c.commission(), day).stream().map(Roll.Seat::member).toList();
  }

  private static Outcome closed(CloseSession c, List<PersonId> inTerm, Actor actor) {
    List<PersonId> there = inTerm.stream().filter(c.present()::contains).toList();
    List<Rule> members =
        c.present().stream()
            .map(
                who ->
                    Rule.that(
                        inTerm.contains(who),
                        NOT_A_MEMBER,
                        "field",
                        "present",
                        "member",
                        who.value()))
            .toList();
    return Rule.that(!c.present().isEmpty(), NOT_A_MEMBER, "field", "present")
        .and(Rule.all(members))
        .then(
            c.session(),
            () -> apply(new SessionClosed(c.session(), there, c.on(), actor.person())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(ConfirmMinutes c, @MetaDataValue(Actor.KEY) Actor actor, Reviews reviews) {
    if (id == null) {
      return Outcome.refused(SESSION_UNKNOWN);
    }
    return presided(actor)
        .and(() -> !confirmed, MINUTES_CONFIRMED)
        .and(() -> agenda.stream().allMatch(item -> isResolved(item, reviews)), ITEMS_UNRESOLVED)
        .and(() -> recorded.size() == matters, MATTERS_UNRECORDED)
        .then(
            c.session(),
            () -> apply(new SessionMinutesConfirmed(c.session(), c.on(), actor.person())));
  }

  private static boolean isResolved(ReviewId item, Reviews reviews) {
    return reviews.standing(item).filter(r -> r.resolution() != null).isPresent();
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(CorrectMinutes c, @MetaDataValue(Actor.KEY) Actor actor) {
    if (id == null) {
      return Outcome.refused(SESSION_UNKNOWN);
    }
    return presided(actor)
        .and(() -> confirmed, MINUTES_UNCONFIRMED)
        .and(Text.given("text", c.text(), LONGEST_TEXT, TEXT_MISSING, TEXT_TOO_LONG))
        .and(Text.given("reason", c.reason(), LONGEST_TEXT, REASON_MISSING, TEXT_TOO_LONG))
        .then(
            c.session(),
            () ->
                apply(
                    new SessionMinutesCorrected(
                        c.session(),
                        corrections + 1,
                        c.text(),
                        c.reason(),
                        c.on(),
                        actor.person())));
  }
}
