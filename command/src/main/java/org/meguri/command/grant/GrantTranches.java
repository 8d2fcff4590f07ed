package org.meguri.command.grant;

import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.meguri.command.Outcome;
import org.meguri.command.Rule;
import org.meguri.command.actor.Actor;
import org.meguri.command.grant.GrantCommand.ContinueGrant;
import org.meguri.command.grant.GrantCommand.ExamineTranche;
import org.meguri.command.grant.GrantCommand.PayTranche;
import org.meguri.command.grant.GrantCommand.RefuseTranche;
import org.meguri.command.grant.GrantCommand.RequestTranche;
import org.meguri.command.grant.GrantCommand.ReturnTranche;
import org.meguri.command.grant.GrantCommand.SendBackTranche;
import org.meguri.command.grant.GrantRunningEvents.GrantContinued;
import org.meguri.command.grant.GrantRunningEvents.TrancheExamined;
import org.meguri.command.grant.GrantRunningEvents.TranchePaid;
import org.meguri.command.grant.GrantRunningEvents.TrancheRefused;
import org.meguri.command.grant.GrantRunningEvents.TrancheRequested;
import org.meguri.command.grant.GrantRunningEvents.TrancheReturned;
import org.meguri.command.grant.GrantRunningEvents.TrancheSentBack;
import org.meguri.command.money.Yen;

/** Advance payments (概算払) in tranches, and whether they go on without a designation. */
abstract class GrantTranches extends GrantRunning {

  @CommandHandler
  Outcome handle(RequestTranche command, @MetaDataValue(Actor.KEY) Actor actor, Grounds grounds) {
    return byStaff(actor)
        .and(decided(command.on()))
        .and(at(GrantStep.AWARDED))
        .and(Rule.that(tranche == null, GrantRefused.TRANCHE_PENDING))
        .and(some("amount", command.amount()))
        .and(staysWithinTheAward(command.amount()))
        .and(told("reason", command.reason(), grounds))
        .then(
            command.grant(),
            () ->
                record(
                    new TrancheRequested(
                        command.grant(),
                        project(),
                        tranches + 1,
                        command.amount(),
                        command.reason(),
                        command.on(),
                        actor.person())));
  }

  @CommandHandler
  Outcome handle(ExamineTranche command, @MetaDataValue(Actor.KEY) Actor actor, Grounds grounds) {
    return byOfficer(actor, grounds, command.on())
        .and(requested(command.tranche()))
        .and(told("opinion", command.opinion(), grounds))
        .then(
            command.grant(),
            () ->
                record(
                    new TrancheExamined(
                        command.grant(),
                        project(),
                        command.tranche(),
                        command.opinion(),
                        command.on(),
                        actor.person())));
  }

  @CommandHandler
  Outcome handle(ReturnTranche command, @MetaDataValue(Actor.KEY) Actor actor, Grounds grounds) {
    return byOfficer(actor, grounds, command.on())
        .and(requested(command.tranche()))
        .and(told("reason", command.reason(), grounds))
        .then(
            command.grant(),
            () ->
                record(
                    new TrancheReturned(
                        command.grant(),
                        project(),
                        command.tranche(),
                        command.reason(),
                        command.on(),
                        actor.person())));
  }

  @CommandHandler
  Outcome handle(SendBackTranche command, @MetaDataValue(Actor.KEY) Actor actor, Grounds grounds) {
    return byDirector(actor, grounds, command.on())
        .and(requested(command.tranche()))
        .and(told("reason", command.reason(), grounds))
        .then(
            command.grant(),
            () ->
                record(
                    new TrancheSentBack(
                        command.grant(),
                        project(),
                        command.tranche(),
                        command.reason(),
                        command.on(),
                        actor.person())));
  }

  @CommandHandler
  Outcome handle(PayTranche command, @MetaDataValue(Actor.KEY) Actor actor, Grounds grounds) {
    TrancheRequested asked = tranche;
    Yen amount = asked == null ? Yen.ZERO : asked.amount();
    return byDirector(actor, grounds, command.on())
        .and(decided(command.on()))
        .and(requested(command.tranche()))
        .and(at(GrantStep.AWARDED, GrantStep.REPORTED, GrantStep.REPORT_RETURNED))
        .and(Rule.that(trancheExaminedBy != null, GrantRefused.NOT_EXAMINED))
        .and(draftedByAnother(actor, trancheExaminedBy))
        .and(staysWithinTheAward(amount))
        .and(mayReceive(grounds, command.on()))
        .then(
            command.grant(),
            () ->
                record(
                    new TranchePaid(
                        command.grant(),
                        project(),
                        source(),
                        command.tranche(),
                        amount,
                        command.on(),
                        actor.person())));
  }

  @CommandHandler
  Outcome handle(RefuseTranche command, @MetaDataValue(Actor.KEY) Actor actor, Grounds grounds) {
    return byDirector(actor, grounds, command.on())
        .and(requested(command.tranche()))
        .and(draftedByAnother(actor, trancheExaminedBy))
        .and(told("reason", command.reason(), grounds))
        .then(
            command.grant(),
            () ->
                record(
                    new TrancheRefused(
                        command.grant(),
                        project(),
                        command.tranche(),
                        command.reason(),
                        command.on(),
                        actor.person())));
  }

  @CommandHandler
  Outcome handle(ContinueGrant command, @MetaDataValue(Actor.KEY) Actor actor, Grounds grounds) {
    return byDirector(actor, grounds, command.on())
        .and(Rule.that(step.isOpen(), GrantRefused.WRONG_STATE, "found", step.name()))
        .and(
            Rule.that(
                known().kind() == GrantKind.NETWORK, GrantRefused.GRANT_UNFIT, "field", "kind"))
        .and(told("reason", command.reason(), grounds))
        .and(
            () ->
                Rule.that(
                        !grounds.isDesignated(known().organization(), project(), command.on())
                            || grounds.losesDesignation(known().organization(), project()),
                        GrantRefused.DESIGNATION_STANDS)
                    .refusal())
        .then(
            command.grant(),
            () ->
                record(
                    new GrantContinued(
                        command.grant(),
                        project(),
                        command.reason(),
                        command.on(),
                        actor.person())));
  }

  /** No money before the decision counts. */
  private Rule decided(LocalDate on) {
    return Rule.that(
        awardedOn != null && !on.isBefore(awardedOn), GrantRefused.TRANCHE_BEFORE_DECISION);
  }

  private Rule requested(int number) {
    return Rule.that(
        tranche != null && tranche.tranche() == number,
        GrantRefused.NO_SUCH_TRANCHE,
        "tranche",
        Integer.toString(number));
  }

  private Rule staysWithinTheAward(Yen amount) {
    return within(paid().plus(amount), award, GrantRefused.ABOVE_AWARD);
  }
}
