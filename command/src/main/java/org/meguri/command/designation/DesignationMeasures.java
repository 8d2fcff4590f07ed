package org.meguri.command.designation;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.meguri.command.designation.DesignationRefused.*;

import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.jspecify.annotations.Nullable;
import org.meguri.command.Outcome;
import org.meguri.command.Rule;
import org.meguri.command.actor.Actor;
import org.meguri.command.clustermanager.ClusterManagers;
import org.meguri.command.designation.DesignationCommand.ImposeSuspension;
import org.meguri.command.designation.DesignationCommand.LiftSuspension;
import org.meguri.command.designation.DesignationCommand.ProposeRevocation;
import org.meguri.command.designation.DesignationCommand.ProposeSuspension;
import org.meguri.command.designation.DesignationCommand.RejectMeasure;
import org.meguri.command.designation.DesignationCommand.Revoke;
import org.meguri.command.designation.DesignationCommand.StateView;
import org.meguri.command.designation.DesignationEvent.DesignationRevoked;
import org.meguri.command.designation.DesignationEvent.DesignationSuspended;
import org.meguri.command.designation.DesignationEvent.MeasureRejected;
import org.meguri.command.designation.DesignationEvent.OrganizationHeard;
import org.meguri.command.designation.DesignationEvent.RevocationProposed;
import org.meguri.command.designation.DesignationEvent.SuspensionLifted;
import org.meguri.command.designation.DesignationEvent.SuspensionProposed;
import org.meguri.command.grant.Grants;
import org.meguri.command.programme.Programmes;

/** Decides on suspension and revocation, which the organization cannot block by silence. */
abstract class DesignationMeasures extends DesignationDecided {

  @CommandHandler
  Outcome handle(
      ProposeSuspension c,
      @MetaDataValue(Actor.KEY) Actor actor,
      Programmes programmes,
      ClusterManagers managers) {
    return known()
        .byOfficer(actor, managers, c.on())
        .and(mayPropose(c.term().from(), c.statementDueOn(), c.on()))
        .and(Rule.that(c.term().inOrder(), DATES_REVERSED, "field", "until"))
        .and(() -> suspension == null || !suspension.overlaps(c.term()), SUSPENDED_ALREADY)
        .and(reasoned("cause", c.cause(), programmes))
        .then(
            c.designation(),
            () ->
                apply(
                    new SuspensionProposed(
                        c.designation(),
                        known().project(),
                        c.cause(),
                        c.term(),
                        c.statementDueOn(),
                        actor.person())));
  }

  @CommandHandler
  Outcome handle(
      ProposeRevocation c,
      @MetaDataValue(Actor.KEY) Actor actor,
      Programmes programmes,
      ClusterManagers managers) {
    return known()
        .byOfficer(actor, managers, c.on())
        .and(mayPropose(c.effectiveOn(), c.statementDueOn(), c.on()))
        .and(reasoned("cause", c.cause(), programmes))
        .then(
            c.designation(),
            () ->
                apply(
                    new RevocationProposed(
                        c.designation(),
                        known().project(),
                        c.cause(),
                        c.effectiveOn(),
                        c.statementDueOn(),
                        actor.person())));
  }

  @CommandHandler
  Outcome handle(StateView c, @MetaDataValue(Actor.KEY) Actor actor, Programmes programmes) {
    Measure proposed = measure;
    if (proposed == null) {
      return Outcome.refused(NO_MEASURE_PENDING);
    }
    return known()
        .byStaff(actor)
        .and(() -> !proposed.heard(), HEARD_ALREADY)
        .and(reasoned("statement", c.statement(), programmes))
        .then(
            c.designation(),
            () ->
                apply(
                    new OrganizationHeard(
                        c.designation(),
                        known().project(),
                        proposed.matter(),
                        c.statement(),
                        actor.person())));
  }

  @CommandHandler
  Outcome handle(
      ImposeSuspension c,
      @MetaDataValue(Actor.KEY) Actor actor,
      Programmes programmes,
      ClusterManagers managers,
      Designations designations) {
    Measure proposed = measure;
    if (proposed == null || proposed.matter() != Matter.SUSPENSION) {
      return Outcome.refused(NO_MEASURE_PENDING);
    }
    return known()
        .byDirector(actor, managers, c.on())
        .and(mayImpose(proposed, actor, c.on()))
        .and(Rule.that(c.term().inOrder(), DATES_REVERSED, "field", "until"))
        .and(RequestFits.notBefore(c.on(), c.term().from(), "from"))
        .and(reasoned("reason", c.reason(), programmes))
        .and(
            () -> designations.isInForce(c.designation(), c.term().from()),
            DESIGNATION_NOT_IN_FORCE)
        .then(
            c.designation(),
            () ->
                apply(
                    new DesignationSuspended(
                        c.designation(),
                        known().project(),
                        known().organization(),
                        c.term(),
                        proposed.heard(),
                        c.reason(),
                        c.term().from(),
                        actor.person())));
  }

  /** Asks for the open grants last: the row is locked by then, no award can come in between. */
  @CommandHandler
  Outcome handle(
      Revoke c,
      @MetaDataValue(Actor.KEY) Actor actor,
      Programmes programmes,
      ClusterManagers managers,
      Designations designations,
      Grants grants) {
    Measure proposed = measure;
    if (proposed == null || proposed.matter() != Matter.REVOCATION) {
      return Outcome.refused(NO_MEASURE_PENDING);
    }
    return known()
        .byDirector(actor, managers, c.on())
        .and(mayImpose(proposed, actor, c.on()))
        .and(RequestFits.notBefore(c.on(), c.effectiveOn(), "effectiveOn"))
        .and(reasoned("reason", c.reason(), programmes))
        .and(
            () -> designations.isInForce(c.designation(), c.effectiveOn()),
            DESIGNATION_NOT_IN_FORCE)
        .then(
            c.designation(),
            () ->
                apply(
                    new DesignationRevoked(
                        c.designation(),
                        known().project(),
                        known().organization(),
                        proposed.heard(),
                        c.reason(),
                        grants.openOf(known().organization()).stream()
                            .filter(
                                grant ->
                                    grants
                                        .standing(grant)
                                        .filter(s -> s.project().equals(known().project()))
                                        .isPresent())
                            .toList(),
                        c.effectiveOn(),
                        actor.person())));
  }

  @CommandHandler
  Outcome handle(
      RejectMeasure c,
      @MetaDataValue(Actor.KEY) Actor actor,
      Programmes programmes,
      ClusterManagers managers) {
    Measure proposed = measure;
    if (proposed == null) {
      return Outcome.refused(NO_MEASURE_PENDING);
    }
    return known()
        .byDirector(actor, managers, c.on())
        .and(() -> !actor.is(proposed.by()), FOUR_EYES)
        .and(reasoned("reason", c.reason(), programmes))
        .then(
            c.designation(),
            () ->
                apply(
                    new MeasureRejected(
                        c.designation(),
                        known().project(),
                        proposed.matter(),
                        c.reason(),
                        actor.person())));
  }

  @CommandHandler
  Outcome handle(
      LiftSuspension c,
      @MetaDataValue(Actor.KEY) Actor actor,
      Programmes programmes,
      ClusterManagers managers) {
    @Nullable Term suspended = suspension;
    return known()
        .byDirector(actor, managers, c.on())
        .and(() -> suspended != null && !c.effectiveOn().isAfter(suspended.until()), NOT_SUSPENDED)
        .and(RequestFits.notBefore(c.on(), c.effectiveOn(), "effectiveOn"))
        .and(reasoned("reason", c.reason(), programmes))
        .then(
            c.designation(),
            () ->
                apply(
                    new SuspensionLifted(
                        c.designation(),
                        known().project(),
                        c.reason(),
                        c.effectiveOn(),
                        actor.person())));
  }

  /** One measure at a time, on a designation in force then, with time for the organization. */
  private Rule mayPropose(LocalDate from, LocalDate statementDueOn, LocalDate on) {
    return Rule.that(() -> inForce(from), DESIGNATION_NOT_IN_FORCE)
        .and(() -> measure == null, MEASURE_PENDING)
        .and(() -> !statementDueOn.isBefore(on), DATES_REVERSED, "field", "statementDueOn");
  }

  /** Not by the proposer, and only after the organization was heard or let its day pass. */
  private static Rule mayImpose(Measure proposed, Actor actor, LocalDate on) {
    return Rule.that(!actor.is(proposed.by()), FOUR_EYES)
        .and(
            () -> proposed.heard() || on.isAfter(proposed.statementDueOn()),
            HEARING_OPEN,
            "until",
            proposed.statementDueOn().toString());
  }
}
