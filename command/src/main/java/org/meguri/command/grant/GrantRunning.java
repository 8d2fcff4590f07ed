package org.meguri.command.grant;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.jspecify.annotations.Nullable;
import org.meguri.command.Outcome;
import org.meguri.command.Rule;
import org.meguri.command.actor.Actor;
import org.meguri.command.actor.ActorRefused;
import org.meguri.command.budget.Budgets;
import org.meguri.command.grant.GrantCommand.ApproveChange;
import org.meguri.command.grant.GrantCommand.ExamineChange;
import org.meguri.command.grant.GrantCommand.MoveGrant;
import org.meguri.command.grant.GrantCommand.RefuseChange;
import org.meguri.command.grant.GrantCommand.ReportProgress;
import org.meguri.command.grant.GrantCommand.RequestChange;
import org.meguri.command.grant.GrantDecisionEvents.GrantAppliedFor;
import org.meguri.command.grant.GrantRunningEvents.ChangeApproved;
import org.meguri.command.grant.GrantRunningEvents.ChangeExamined;
import org.meguri.command.grant.GrantRunningEvents.ChangeRefused;
import org.meguri.command.grant.GrantRunningEvents.ChangeRequested;
import org.meguri.command.grant.GrantRunningEvents.GrantMoved;
import org.meguri.command.grant.GrantRunningEvents.ProgressReported;
import org.meguri.command.money.Yen;

/** While the undertaking runs: changes and progress. */
abstract class GrantRunning extends GrantDecided {

  @CommandHandler
  Outcome handle(MoveGrant command, @MetaDataValue(Actor.KEY) Actor actor) {
    GrantAppliedFor before = applied;
    return Rule.that(actor.isSystem(), ActorRefused.NOT_AUTHORIZED)
        .and(() -> before != null && step.isUnsettled(), GrantRefused.WRONG_STATE)
        .then(
            command.grant(),
            () ->
                record(
                    new GrantMoved(
                        command.grant(),
                        command.into(),
                        Objects.requireNonNull(before).project(),
                        command.proposal(),
                        command.effectiveOn(),
                        actor.person())));
  }

  @CommandHandler
  Outcome handle(RequestChange command, @MetaDataValue(Actor.KEY) Actor actor, Grounds grounds) {
    GrantChange wanted = command.change();
    return byStaff(actor)
        .and(at(GrantStep.AWARDED))
        .and(Rule.that(change == null, GrantRefused.CHANGE_PENDING))
        .and(
            Rule.that(
                wanted.amount() != null || wanted.content() != null || wanted.reportBy() != null,
                GrantRefused.NOTHING_TO_CHANGE))
        .and(changeFits(wanted, command.on()))
        .and(told("reason", command.reason(), grounds))
        .then(
            command.grant(),
            () ->
                record(
                    new ChangeRequested(
                        command.grant(),
                        project(),
                        wanted,
                        command.reason(),
                        command.on(),
                        actor.person())));
  }

  @CommandHandler
  Outcome handle(ExamineChange command, @MetaDataValue(Actor.KEY) Actor actor, Grounds grounds) {
    return byOfficer(actor, grounds, command.on())
        .and(Rule.that(change != null, GrantRefused.NO_CHANGE_PENDING))
        .and(told("opinion", command.opinion(), grounds))
        .then(
            command.grant(),
            () ->
                record(
                    new ChangeExamined(
                        command.grant(),
                        project(),
                        command.eligibleCost(),
                        command.opinion(),
                        command.on(),
                        actor.person())));
  }

  @CommandHandler
  Outcome handle(
      ApproveChange command,
      @MetaDataValue(Actor.KEY) Actor actor,
      Grounds grounds,
      Budgets budgets) {
    ChangeRequested asked = change;
    ChangeExamined draft = changeExamined;
    if (asked == null) {
      return Outcome.refused(GrantRefused.NO_CHANGE_PENDING);
    }
    Yen amount = Objects.requireNonNullElse(asked.change().amount(), award);
    Yen added = amount.covers(award) ? amount.minus(award) : Yen.ZERO;
    Yen released = award.covers(amount) ? award.minus(amount) : Yen.ZERO;
    return byDirector(actor, grounds, command.on())
        .and(at(GrantStep.AWARDED))
        .and(Rule.that(draft != null, GrantRefused.NOT_EXAMINED))
        .and(draftedByAnother(actor, draft == null ? null : draft.by()))
        .and(changeFits(asked.change(), command.on()))
        .and(within(amount, costAfter(draft), GrantRefused.ABOVE_ELIGIBLE_COST))
        .and(added.isZero() ? Optional::empty : moreIsHeld(added, command.on(), grounds, budgets))
        .then(
            command.grant(),
            () ->
                record(
                    new ChangeApproved(
                        command.grant(),
                        project(),
                        source(),
                        asked.change(),
                        added,
                        released,
                        command.on(),
                        actor.person())));
  }

  @CommandHandler
  Outcome handle(RefuseChange command, @MetaDataValue(Actor.KEY) Actor actor, Grounds grounds) {
    return byDirector(actor, grounds, command.on())
        .and(Rule.that(change != null, GrantRefused.NO_CHANGE_PENDING))
        .and(draftedByAnother(actor, changeExamined == null ? null : changeExamined.by()))
        .and(told("reason", command.reason(), grounds))
        .then(
            command.grant(),
            () ->
                record(
                    new ChangeRefused(
                        command.grant(),
                        project(),
                        command.reason(),
                        command.on(),
                        actor.person())));
  }

  @CommandHandler
  Outcome handle(ReportProgress command, @MetaDataValue(Actor.KEY) Actor actor, Grounds grounds) {
    return byStaff(actor)
        .and(at(GrantStep.AWARDED))
        .and(told("report", command.report(), grounds))
        .then(
            command.grant(),
            () ->
                record(
                    new ProgressReported(
                        command.grant(),
                        project(),
                        command.report(),
                        command.spent(),
                        command.on(),
                        actor.person())));
  }

  private Rule changeFits(GrantChange wanted, LocalDate on) {
    Yen amount = wanted.amount();
    LocalDate day = wanted.reportBy();
    return Rule.that(
            amount == null || (!amount.isZero() && amount.covers(paid())),
            GrantRefused.BELOW_PAID,
            "field",
            "amount",
            "paid",
            paid().toString())
        .and(
            Rule.that(
                day == null || !day.isBefore(on),
                GrantRefused.DATES_REVERSED,
                "field",
                "reportBy"));
  }

  private Yen costAfter(@Nullable ChangeExamined draft) {
    Yen cost = draft == null ? null : draft.eligibleCost();
    return cost == null ? eligibleCost : cost;
  }

  private Rule moreIsHeld(Yen added, LocalDate on, Grounds grounds, Budgets budgets) {
    return mayReceive(grounds, on).and(sourceHolds(source(), added, budgets));
  }
}
