package org.meguri.command.grant;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.meguri.command.Outcome;
import org.meguri.command.Rule;
import org.meguri.command.actor.Actor;
import org.meguri.command.grant.GrantCommand.AssessFeasibility;
import org.meguri.command.grant.GrantCommand.ExamineGrant;
import org.meguri.command.grant.GrantCommand.ResubmitGrant;
import org.meguri.command.grant.GrantCommand.ReturnGrant;
import org.meguri.command.grant.GrantCommand.WithdrawGrant;
import org.meguri.command.grant.GrantDecisionEvents.FeasibilityAssessed;
import org.meguri.command.grant.GrantDecisionEvents.GrantExamined;
import org.meguri.command.grant.GrantDecisionEvents.GrantResubmitted;
import org.meguri.command.grant.GrantDecisionEvents.GrantReturned;
import org.meguri.command.grant.GrantDecisionEvents.GrantWithdrawn;

/** From the application to the decision. */
abstract class GrantApplied extends GrantHands {

  @CommandHandler
  Outcome handle(ResubmitGrant command, @MetaDataValue(Actor.KEY) Actor actor, Grounds grounds) {
    return byStaff(actor)
        .and(at(GrantStep.RETURNED))
        .and(Applying.sound(command.application(), grounds))
        .then(
            command.grant(),
            () ->
                record(
                    new GrantResubmitted(
                        command.grant(),
                        project(),
                        command.application(),
                        command.on(),
                        actor.person())));
  }

  @CommandHandler
  Outcome handle(WithdrawGrant command, @MetaDataValue(Actor.KEY) Actor actor, Grounds grounds) {
    return byStaff(actor)
        .and(at(GrantStep.APPLIED, GrantStep.RETURNED, GrantStep.EXAMINED))
        .and(told("reason", command.reason(), grounds))
        .then(
            command.grant(),
            () ->
                record(
                    new GrantWithdrawn(
                        command.grant(),
                        project(),
                        command.reason(),
                        command.on(),
                        actor.person())));
  }

  @CommandHandler
  Outcome handle(ReturnGrant command, @MetaDataValue(Actor.KEY) Actor actor, Grounds grounds) {
    return byOfficer(actor, grounds, command.on())
        .and(at(GrantStep.APPLIED))
        .and(told("reason", command.reason(), grounds))
        .then(
            command.grant(),
            () ->
                record(
                    new GrantReturned(
                        command.grant(),
                        project(),
                        command.reason(),
                        command.on(),
                        actor.person())));
  }

  @CommandHandler
  Outcome handle(
      AssessFeasibility command, @MetaDataValue(Actor.KEY) Actor actor, Grounds grounds) {
    return byOfficer(actor, grounds, command.on())
        .and(at(GrantStep.APPLIED))
        .and(
            Rule.that(
                known().kind() != GrantKind.NETWORK, GrantRefused.GRANT_UNFIT, "field", "kind"))
        .and(told("findings", command.findings(), grounds))
        .then(
            command.grant(),
            () ->
                record(
                    new FeasibilityAssessed(
                        command.grant(),
                        project(),
                        command.feasible(),
                        command.findings(),
                        command.on(),
                        actor.person())));
  }

  @CommandHandler
  Outcome handle(ExamineGrant command, @MetaDataValue(Actor.KEY) Actor actor, Grounds grounds) {
    return byOfficer(actor, grounds, command.on())
        .and(at(GrantStep.APPLIED))
        .and(studied())
        .and(some("proposedAmount", command.proposedAmount()))
        .and(
            within(
                command.proposedAmount(), command.eligibleCost(), GrantRefused.ABOVE_ELIGIBLE_COST))
        .and(told("reasons", command.reasons(), grounds))
        .then(
            command.grant(),
            () ->
                record(
                    new GrantExamined(
                        command.grant(),
                        project(),
                        command.eligibleCost(),
                        command.proposedAmount(),
                        command.reasons(),
                        command.on(),
                        actor.person())));
  }

  /** R&D is examined only once its feasibility was studied. */
  Rule studied() {
    return Rule.that(
        known().kind() == GrantKind.NETWORK || feasible != null, GrantRefused.FEASIBILITY_FIRST);
  }
}
