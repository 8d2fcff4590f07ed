package org.meguri.command.grant;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.meguri.command.Outcome;
import org.meguri.command.Rule;
import org.meguri.command.actor.Actor;
import org.meguri.command.actor.PersonId;
import org.meguri.command.grant.GrantClosingEvents.AmountFixed;
import org.meguri.command.grant.GrantClosingEvents.FinalReportCorrected;
import org.meguri.command.grant.GrantClosingEvents.FinalReportReturned;
import org.meguri.command.grant.GrantClosingEvents.FinalReportSubmitted;
import org.meguri.command.grant.GrantClosingEvents.GrantInspected;
import org.meguri.command.grant.GrantClosingEvents.GrantSettled;
import org.meguri.command.grant.GrantClosingEvents.InspectionSentBack;
import org.meguri.command.grant.GrantClosingEvents.ReclaimOrdered;
import org.meguri.command.grant.GrantCommand.CorrectFinalReport;
import org.meguri.command.grant.GrantCommand.ExtendReportDay;
import org.meguri.command.grant.GrantCommand.FixAmount;
import org.meguri.command.grant.GrantCommand.InspectGrant;
import org.meguri.command.grant.GrantCommand.ReturnFinalReport;
import org.meguri.command.grant.GrantCommand.SendBackInspection;
import org.meguri.command.grant.GrantCommand.SettleGrant;
import org.meguri.command.grant.GrantCommand.SubmitFinalReport;
import org.meguri.command.grant.GrantRunningEvents.ReportDayExtended;
import org.meguri.command.money.Yen;

/** From the final report to the settlement. */
abstract class GrantReported extends GrantTranches {

  /** What was overpaid is to be back within this many days where nothing else is said. */
  private static final int DAYS_TO_REPAY = 20;

  @CommandHandler
  Outcome handle(ExtendReportDay command, @MetaDataValue(Actor.KEY) Actor actor, Grounds grounds) {
    return byDirector(actor, grounds, command.on())
        .and(at(GrantStep.AWARDED))
        .and(
            () ->
                Rule.that(
                        !command.until().isBefore(command.on())
                            && command.until().isAfter(Objects.requireNonNull(reportBy)),
                        GrantRefused.DATES_REVERSED,
                        "field",
                        "until")
                    .refusal())
        .and(told("reason", command.reason(), grounds))
        .then(
            command.grant(),
            () ->
                record(
                    new ReportDayExtended(
                        command.grant(),
                        project(),
                        command.until(),
                        command.reason(),
                        command.on(),
                        actor.person())));
  }

  @CommandHandler
  Outcome handle(
      SubmitFinalReport command, @MetaDataValue(Actor.KEY) Actor actor, Grounds grounds) {
    return byStaff(actor)
        .and(at(GrantStep.AWARDED))
        .and(
            () ->
                Rule.that(
                        !command.on().isAfter(Objects.requireNonNull(reportBy)),
                        GrantRefused.REPORT_LATE,
                        "reportBy",
                        String.valueOf(reportBy))
                    .refusal())
        .and(told("results", command.results(), grounds))
        .then(
            command.grant(),
            () ->
                record(
                    new FinalReportSubmitted(
                        command.grant(),
                        project(),
                        command.results(),
                        command.actualCost(),
                        command.on(),
                        actor.person())));
  }

  @CommandHandler
  Outcome handle(
      ReturnFinalReport command, @MetaDataValue(Actor.KEY) Actor actor, Grounds grounds) {
    return byOfficer(actor, grounds, command.on())
        .and(at(GrantStep.REPORTED))
        .and(told("reason", command.reason(), grounds))
        .then(
            command.grant(),
            () ->
                record(
                    new FinalReportReturned(
                        command.grant(),
                        project(),
                        command.reason(),
                        command.on(),
                        actor.person())));
  }

  @CommandHandler
  Outcome handle(
      CorrectFinalReport command, @MetaDataValue(Actor.KEY) Actor actor, Grounds grounds) {
    return byStaff(actor)
        .and(at(GrantStep.REPORT_RETURNED))
        .and(told("results", command.results(), grounds))
        .then(
            command.grant(),
            () ->
                record(
                    new FinalReportCorrected(
                        command.grant(),
                        project(),
                        command.results(),
                        command.actualCost(),
                        command.on(),
                        actor.person())));
  }

  @CommandHandler
  Outcome handle(InspectGrant command, @MetaDataValue(Actor.KEY) Actor actor, Grounds grounds) {
    return byOfficer(actor, grounds, command.on())
        .and(at(GrantStep.REPORTED))
        .and(Rule.that(tranche == null, GrantRefused.TRANCHE_PENDING))
        .and(Rule.that(change == null, GrantRefused.CHANGE_PENDING))
        .and(
            Rule.that(
                actualCost.covers(command.eligibleCost()),
                GrantRefused.COST_ABOVE_REPORTED,
                "field",
                "eligibleCost",
                "limit",
                actualCost.toString()))
        .and(told("findings", command.findings(), grounds))
        .then(
            command.grant(),
            () ->
                record(
                    new GrantInspected(
                        command.grant(),
                        project(),
                        command.eligibleCost(),
                        command.findings(),
                        command.on(),
                        actor.person())));
  }

  @CommandHandler
  Outcome handle(
      SendBackInspection command, @MetaDataValue(Actor.KEY) Actor actor, Grounds grounds) {
    return byDirector(actor, grounds, command.on())
        .and(at(GrantStep.INSPECTED))
        .and(told("reason", command.reason(), grounds))
        .then(
            command.grant(),
            () ->
                record(
                    new InspectionSentBack(
                        command.grant(),
                        project(),
                        command.reason(),
                        command.on(),
                        actor.person())));
  }

  @CommandHandler
  Outcome handle(FixAmount command, @MetaDataValue(Actor.KEY) Actor actor, Grounds grounds) {
    return byDirector(actor, grounds, command.on())
        .and(at(GrantStep.INSPECTED))
        .and(draftedByAnother(actor, inspected == null ? null : inspected.by()))
        .and(within(command.amount(), award, GrantRefused.ABOVE_AWARD))
        .and(
            () ->
                within(
                        command.amount(),
                        Objects.requireNonNull(inspected).eligibleCost(),
                        GrantRefused.ABOVE_ELIGIBLE_COST)
                    .refusal())
        .then(command.grant(), () -> fix(command, actor.person()));
  }

  @CommandHandler
  Outcome handle(SettleGrant command, @MetaDataValue(Actor.KEY) Actor actor, Grounds grounds) {
    Yen total = paid().plus(command.amount());
    return byOfficer(actor, grounds, command.on())
        .and(at(GrantStep.FIXED))
        .and(within(total, award, GrantRefused.SETTLEMENT_ABOVE_AWARD))
        .and(
            Rule.that(
                total.equals(fixed),
                GrantRefused.NOT_THE_REST,
                "field",
                "amount",
                "fixed",
                fixed.toString(),
                "paid",
                paid().toString()))
        .then(
            command.grant(),
            () ->
                record(
                    new GrantSettled(
                        command.grant(),
                        project(),
                        source(),
                        command.amount(),
                        command.on(),
                        actor.person())));
  }

  /** What was overpaid stays committed until it is back. */
  private void fix(FixAmount command, PersonId by) {
    Yen paid = paid();
    Yen kept = paid.covers(command.amount()) ? paid : command.amount();
    GrantId grant = command.grant();
    LocalDate on = command.on();
    record(
        new AmountFixed(grant, project(), source(), command.amount(), award.minus(kept), on, by));
    if (paid.equals(command.amount())) {
      record(new GrantSettled(grant, project(), source(), Yen.ZERO, on, by));
    } else if (paid.covers(command.amount())) {
      record(
          new ReclaimOrdered(
              grant,
              project(),
              paid.minus(command.amount()),
              false,
              BigDecimal.ZERO,
              on.plusDays(DAYS_TO_REPAY),
              null,
              on,
              by));
    }
  }
}
