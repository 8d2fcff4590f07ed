package org.meguri.command.designation;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.meguri.command.designation.DesignationRefused.*;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.meguri.command.Outcome;
import org.meguri.command.Rule;
import org.meguri.command.actor.Actor;
import org.meguri.command.clustermanager.ClusterManagers;
import org.meguri.command.designation.DesignationCommand.Designate;
import org.meguri.command.designation.DesignationCommand.RefuseDesignation;
import org.meguri.command.designation.DesignationCommand.SendBackExamination;
import org.meguri.command.designation.DesignationEvent.Designated;
import org.meguri.command.designation.DesignationEvent.DesignationDenied;
import org.meguri.command.designation.DesignationEvent.DesignationRenewed;
import org.meguri.command.designation.DesignationEvent.ExaminationSentBack;
import org.meguri.command.organization.Organizations;
import org.meguri.command.programme.Programmes;
import org.meguri.command.project.ProjectLives;

/** What the director decides about a request. */
abstract class DesignationDecided extends DesignationAsked {

  @CommandHandler
  Outcome handle(
      SendBackExamination c,
      @MetaDataValue(Actor.KEY) Actor actor,
      Programmes programmes,
      ClusterManagers managers) {
    Pending asked = pending;
    if (asked == null) {
      return Outcome.refused(NO_REQUEST_PENDING);
    }
    return known()
        .byDirector(actor, managers, c.on())
        .and(() -> asked.proposal() != null, NOT_EXAMINED)
        .and(reasoned("reason", c.reason(), programmes))
        .then(
            c.designation(),
            () ->
                apply(
                    new ExaminationSentBack(
                        c.designation(),
                        known().project(),
                        asked.matter(),
                        c.reason(),
                        actor.person())));
  }

  @CommandHandler
  Outcome handle(
      Designate c,
      @MetaDataValue(Actor.KEY) Actor actor,
      Programmes programmes,
      ClusterManagers managers,
      Organizations organizations,
      ProjectLives lives) {
    Pending asked = pending;
    if (asked == null) {
      return Outcome.refused(NO_REQUEST_PENDING);
    }
    boolean renewal = asked.matter() == Matter.RENEWAL;
    return known()
        .byDirector(actor, managers, c.on())
        .and(() -> Deciding.byAnother(asked, actor).refusal())
        .and(lives.takesNew(known().project(), c.on()))
        .and(() -> Deciding.departureReasoned(asked, c.reasons(), programmes.current()).refusal())
        .and(RequestFits.within(c.term(), programmes.current()))
        .and(() -> fits(asked, c.term()).refusal())
        .and(
            renewal
                ? Rule.that(() -> inForce(c.on()), DESIGNATION_NOT_IN_FORCE)
                : RequestFits.notBefore(c.on(), c.term().from(), "from"))
        .and(() -> Applying.active(known(), organizations).refusal())
        .then(c.designation(), () -> apply(renewal ? renewed(c, actor) : designated(c, actor)));
  }

  @CommandHandler
  Outcome handle(
      RefuseDesignation c,
      @MetaDataValue(Actor.KEY) Actor actor,
      Programmes programmes,
      ClusterManagers managers) {
    Pending asked = pending;
    if (asked == null) {
      return Outcome.refused(NO_REQUEST_PENDING);
    }
    return known()
        .byDirector(actor, managers, c.on())
        .and(() -> Deciding.byAnother(asked, actor).refusal())
        .and(reasoned("reason", c.reason(), programmes))
        .then(
            c.designation(),
            () ->
                apply(
                    new DesignationDenied(
                        c.designation(),
                        known().project(),
                        asked.matter(),
                        c.reason(),
                        actor.person())));
  }

  private Designated designated(Designate c, Actor actor) {
    return new Designated(
        c.designation(),
        known().project(),
        known().organization(),
        known().bureau(),
        known().kind(),
        c.term(),
        false,
        c.reasons(),
        c.term().from(),
        actor.person());
  }

  private DesignationRenewed renewed(Designate c, Actor actor) {
    Term before = term == null ? c.term() : term;
    return new DesignationRenewed(
        c.designation(),
        known().project(),
        new Term(before.from(), c.term().until()),
        c.reasons(),
        before.until().plusDays(1),
        actor.person());
  }
}
