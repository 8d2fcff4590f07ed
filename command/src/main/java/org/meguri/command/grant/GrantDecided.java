package org.meguri.command.grant;

import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.meguri.command.Outcome;
import org.meguri.command.Rule;
import org.meguri.command.Text;
import org.meguri.command.actor.Actor;
import org.meguri.command.budget.BudgetId;
import org.meguri.command.budget.Budgets;
import org.meguri.command.grant.GrantCommand.AwardGrant;
import org.meguri.command.grant.GrantCommand.RefuseGrant;
import org.meguri.command.grant.GrantCommand.SendBackGrant;
import org.meguri.command.grant.GrantDecisionEvents.ApplicationRefused;
import org.meguri.command.grant.GrantDecisionEvents.GrantAppliedFor;
import org.meguri.command.grant.GrantDecisionEvents.GrantAwarded;
import org.meguri.command.grant.GrantDecisionEvents.GrantSentBack;
import org.meguri.command.measure.MeasureId;
import org.meguri.command.money.Yen;
import org.meguri.command.partnership.PartnershipId;

/** The decision on what was applied for. */
abstract class GrantDecided extends GrantApplied {

  @CommandHandler
  Outcome handle(SendBackGrant command, @MetaDataValue(Actor.KEY) Actor actor, Grounds grounds) {
    return byDirector(actor, grounds, command.on())
        .and(at(GrantStep.EXAMINED))
        .and(told("reason", command.reason(), grounds))
        .then(
            command.grant(),
            () ->
                record(
                    new GrantSentBack(
                        command.grant(),
                        project(),
                        command.reason(),
                        command.on(),
                        actor.person())));
  }

  @CommandHandler
  Outcome handle(
      AwardGrant command, @MetaDataValue(Actor.KEY) Actor actor, Grounds grounds, Budgets budgets) {
    BudgetId from = Applying.sourceOf(known());
    return byDirector(actor, grounds, command.on())
        .and(at(GrantStep.EXAMINED))
        .and(draftedByAnother(actor, examined == null ? null : examined.by()))
        .and(Rule.that(!Boolean.FALSE.equals(feasible), GrantRefused.NOT_FEASIBLE))
        .and(amountFits(command))
        .and(onItsDays(command, grounds))
        .and(
            Text.atMost(
                "conditions",
                command.conditions(),
                grounds.longestText(),
                GrantRefused.TEXT_TOO_LONG))
        .and(standing(command, grounds))
        .and(grounds.takesNew(project(), command.on()))
        .and(sourceHolds(from, command.amount(), budgets))
        .then(
            command.grant(),
            () ->
                record(
                    new GrantAwarded(
                        command.grant(),
                        project(),
                        from,
                        known().organization(),
                        known().kind(),
                        command.amount(),
                        command.conditions(),
                        command.reportBy(),
                        command.on(),
                        actor.person())));
  }

  @CommandHandler
  Outcome handle(RefuseGrant command, @MetaDataValue(Actor.KEY) Actor actor, Grounds grounds) {
    return byDirector(actor, grounds, command.on())
        .and(at(GrantStep.EXAMINED))
        .and(draftedByAnother(actor, examined == null ? null : examined.by()))
        .and(told("reason", command.reason(), grounds))
        .then(
            command.grant(),
            () ->
                record(
                    new ApplicationRefused(
                        command.grant(),
                        project(),
                        command.reason(),
                        command.on(),
                        actor.person())));
  }

  private Rule amountFits(AwardGrant command) {
    Yen requested = Objects.requireNonNull(application).requested();
    return some("amount", command.amount())
        .and(within(command.amount(), requested, GrantRefused.AWARD_ABOVE_REQUEST))
        .and(within(command.amount(), eligibleCost, GrantRefused.ABOVE_ELIGIBLE_COST));
  }

  private Rule onItsDays(AwardGrant command, Grounds grounds) {
    return Rule.that(
            grounds.isWithin(known().fiscalYear(), command.on()), GrantRefused.OUTSIDE_FISCAL_YEAR)
        .and(
            Rule.that(
                !command.reportBy().isBefore(command.on()),
                GrantRefused.DATES_REVERSED,
                "field",
                "reportBy"));
  }

  /** Rule 6 for the network programme; a running partnership and an offered measure for R&D. */
  private Rule standing(AwardGrant command, Grounds grounds) {
    GrantAppliedFor it = known();
    PartnershipId partnership = it.partnership();
    MeasureId measure = it.measure();
    if (partnership == null || measure == null) {
      return Rule.that(
          () -> grounds.isDesignated(it.organization(), project(), command.on()),
          GrantRefused.NO_VALID_DESIGNATION);
    }
    return Rule.that(
            () -> grounds.isRunning(partnership, project(), command.on()),
            GrantRefused.PARTNERSHIP_NOT_RUNNING)
        .and(
            () ->
                Rule.that(
                        grounds.isOffered(measure, command.on()), GrantRefused.MEASURE_NOT_OFFERED)
                    .refusal());
  }
}
