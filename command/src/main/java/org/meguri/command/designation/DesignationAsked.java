package org.meguri.command.designation;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.meguri.command.designation.DesignationRefused.*;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.meguri.command.Outcome;
import org.meguri.command.Rule;
import org.meguri.command.actor.Actor;
import org.meguri.command.clustermanager.ClusterManagers;
import org.meguri.command.designation.DesignationCommand.ApplyForRenewal;
import org.meguri.command.designation.DesignationCommand.ExamineRequest;
import org.meguri.command.designation.DesignationCommand.ResubmitRequest;
import org.meguri.command.designation.DesignationCommand.ReturnRequest;
import org.meguri.command.designation.DesignationCommand.WithdrawRequest;
import org.meguri.command.designation.DesignationEvent.RenewalAppliedFor;
import org.meguri.command.designation.DesignationEvent.RequestExamined;
import org.meguri.command.designation.DesignationEvent.RequestResubmitted;
import org.meguri.command.designation.DesignationEvent.RequestReturned;
import org.meguri.command.designation.DesignationEvent.RequestWithdrawn;
import org.meguri.command.programme.Programmes;

/** From the request to its examination. */
abstract class DesignationAsked extends DesignationHands {

  @CommandHandler
  Outcome handle(ApplyForRenewal c, @MetaDataValue(Actor.KEY) Actor actor, Programmes programmes) {
    return known()
        .byStaff(actor)
        .and(() -> inForce(c.on()), DESIGNATION_NOT_IN_FORCE)
        .and(() -> pending == null, REQUEST_PENDING)
        .and(RequestFits.said(c.request(), known().kind(), programmes.current()))
        .and(extended(c.request().term()))
        .then(
            c.designation(),
            () ->
                apply(
                    new RenewalAppliedFor(
                        c.designation(),
                        known().project(),
                        version + 1,
                        c.request(),
                        c.on(),
                        actor.person())));
  }

  @CommandHandler
  Outcome handle(ResubmitRequest c, @MetaDataValue(Actor.KEY) Actor actor, Programmes programmes) {
    Pending asked = pending;
    if (asked == null) {
      return Outcome.refused(NO_REQUEST_PENDING);
    }
    return known()
        .byStaff(actor)
        .and(asked::returned, NOT_RETURNED)
        .and(seen(c.expectedVersion()))
        .and(RequestFits.said(c.request(), known().kind(), programmes.current()))
        .and(() -> fits(asked, c.request().term()).refusal())
        .then(
            c.designation(),
            () ->
                apply(
                    new RequestResubmitted(
                        c.designation(),
                        known().project(),
                        asked.matter(),
                        version + 1,
                        c.request(),
                        c.on(),
                        actor.person())));
  }

  @CommandHandler
  Outcome handle(WithdrawRequest c, @MetaDataValue(Actor.KEY) Actor actor, Programmes programmes) {
    Pending asked = pending;
    if (asked == null) {
      return Outcome.refused(NO_REQUEST_PENDING);
    }
    return known()
        .byStaff(actor)
        .and(reasoned("reason", c.reason(), programmes))
        .then(
            c.designation(),
            () ->
                apply(
                    new RequestWithdrawn(
                        c.designation(),
                        known().project(),
                        asked.matter(),
                        c.reason(),
                        actor.person())));
  }

  @CommandHandler
  Outcome handle(
      ReturnRequest c,
      @MetaDataValue(Actor.KEY) Actor actor,
      Programmes programmes,
      ClusterManagers managers) {
    Pending asked = pending;
    if (asked == null) {
      return Outcome.refused(NO_REQUEST_PENDING);
    }
    return known()
        .byOfficer(actor, managers, c.on())
        .and(examinable(asked))
        .and(seen(c.expectedVersion()))
        .and(reasoned("reason", c.reason(), programmes))
        .then(
            c.designation(),
            () ->
                apply(
                    new RequestReturned(
                        c.designation(),
                        known().project(),
                        asked.matter(),
                        c.reason(),
                        actor.person())));
  }

  @CommandHandler
  Outcome handle(
      ExamineRequest c,
      @MetaDataValue(Actor.KEY) Actor actor,
      Programmes programmes,
      ClusterManagers managers) {
    Pending asked = pending;
    if (asked == null) {
      return Outcome.refused(NO_REQUEST_PENDING);
    }
    return known()
        .byOfficer(actor, managers, c.on())
        .and(examinable(asked))
        .and(seen(c.expectedVersion()))
        .and(RequestFits.within(c.term(), programmes.current()))
        .and(() -> fits(asked, c.term()).refusal())
        .and(reasoned("reasons", c.reasons(), programmes))
        .then(
            c.designation(),
            () ->
                apply(
                    new RequestExamined(
                        c.designation(),
                        known().project(),
                        asked.matter(),
                        c.expectedVersion(),
                        c.recommendation(),
                        c.reasons(),
                        c.term(),
                        actor.person())));
  }

  private static Rule examinable(Pending asked) {
    return Rule.that(!asked.returned(), REQUEST_RETURNED)
        .and(() -> asked.proposal() == null, EXAMINED_ALREADY);
  }
}
