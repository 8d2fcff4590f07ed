package org.meguri.command.budget;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.meguri.command.budget.Proposing.*;

import java.time.LocalDate;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.meguri.command.Outcome;
import org.meguri.command.Rule;
import org.meguri.command.actor.Actor;
import org.meguri.command.actor.ActorRefused;
import org.meguri.command.actor.Role;
import org.meguri.command.budget.BudgetCommand.ApproveProposal;
import org.meguri.command.budget.BudgetCommand.AskCarryOver;
import org.meguri.command.budget.BudgetCommand.CarryOutShare;
import org.meguri.command.budget.BudgetCommand.ProposeAllocation;
import org.meguri.command.budget.BudgetCommand.ProposeIncrease;
import org.meguri.command.budget.BudgetCommand.ProposeReduction;
import org.meguri.command.budget.BudgetCommand.ProposeTotal;
import org.meguri.command.budget.BudgetCommand.RefuseProposal;
import org.meguri.command.budget.BudgetCommand.WithdrawProposal;
import org.meguri.command.budget.BudgetEvent.BudgetAllocated;
import org.meguri.command.budget.BudgetEvent.BudgetProposed;
import org.meguri.command.budget.BudgetEvent.ProposalRefused;
import org.meguri.command.budget.BudgetEvent.ProposalWithdrawn;
import org.meguri.command.money.Yen;
import org.meguri.command.programme.Programmes;
import org.meguri.command.project.ProjectLives;
import org.meguri.command.project.Projects;

/** Decides on one budget: the total of a year, or one source of it. */
@Aggregate(type = "budget", snapshotTriggerDefinition = "snapshots")
class Budget extends BudgetSoFar {

  Budget() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(
      ProposeTotal command, @MetaDataValue(Actor.KEY) Actor actor, Programmes programmes) {
    return byPolicyOfficer(actor)
        .and(named(command.budget(), BudgetId.ofYear(command.fiscalYear())))
        .and(withinTheProgramme(command.fiscalYear(), programmes))
        .and(nothingPending())
        .and(some(command.amount()))
        .and(reasoned(command.reason(), programmes))
        .then(
            command.budget(),
            () ->
                apply(
                    new BudgetProposed(
                        command.budget(),
                        command.fiscalYear(),
                        null,
                        null,
                        BudgetMatter.TOTAL,
                        command.amount(),
                        command.reason(),
                        command.on(),
                        actor.person())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(
      ProposeAllocation command,
      @MetaDataValue(Actor.KEY) Actor actor,
      Programmes programmes,
      Projects projects,
      ProjectLives lives) {
    return byPolicyOfficer(actor)
        .and(named(command.budget(), sourceOf(command, projects)))
        .and(withinTheProgramme(command.fiscalYear(), programmes))
        .and(Rule.that(allocation == null, BudgetRefused.ALLOCATED_ALREADY))
        .and(
            new MoneyForAProject(programmes, lives)
                .begins(command.project(), command.fiscalYear(), command.on()))
        .and(nothingPending())
        .and(some(command.amount()))
        .and(reasoned(command.reason(), programmes))
        .then(
            command.budget(),
            () ->
                apply(
                    new BudgetProposed(
                        command.budget(),
                        command.fiscalYear(),
                        command.project(),
                        command.measure(),
                        BudgetMatter.ALLOCATION,
                        command.amount(),
                        command.reason(),
                        command.on(),
                        actor.person())));
  }

  @CommandHandler
  Outcome handle(
      ProposeIncrease command, @MetaDataValue(Actor.KEY) Actor actor, Programmes programmes) {
    return proposed(
        BudgetMatter.INCREASE, command.amount(), command.reason(), command.on(), actor, programmes);
  }

  @CommandHandler
  Outcome handle(
      ProposeReduction command, @MetaDataValue(Actor.KEY) Actor actor, Programmes programmes) {
    return proposed(
        BudgetMatter.REDUCTION,
        command.amount(),
        command.reason(),
        command.on(),
        actor,
        programmes);
  }

  @CommandHandler
  Outcome handle(
      AskCarryOver command, @MetaDataValue(Actor.KEY) Actor actor, Programmes programmes) {
    return notCarriedOver()
        .then(
            () ->
                proposed(
                    BudgetMatter.CARRY_OVER,
                    command.amount(),
                    command.reason(),
                    command.on(),
                    actor,
                    programmes));
  }

  @CommandHandler
  Outcome handle(
      WithdrawProposal command, @MetaDataValue(Actor.KEY) Actor actor, Programmes programmes) {
    BudgetProposed proposal = pending;
    if (proposal == null) {
      return Outcome.refused(BudgetRefused.NO_PROPOSAL);
    }
    return drafterOrDirector(proposal, actor)
        .and(reasoned(command.reason(), programmes))
        .then(
            command.budget(),
            () ->
                apply(
                    new ProposalWithdrawn(
                        command.budget(),
                        proposal.fiscalYear(),
                        proposal.project(),
                        proposal.matter(),
                        command.reason(),
                        command.on(),
                        actor.person())));
  }

  @CommandHandler
  Outcome handle(
      ApproveProposal command,
      @MetaDataValue(Actor.KEY) Actor actor,
      Programmes programmes,
      ProjectLives lives,
      Budgets budgets) {
    BudgetProposed proposal = pending;
    if (proposal == null) {
      return Outcome.refused(BudgetRefused.NO_PROPOSAL);
    }
    return byPolicyDirector(actor)
        .and(draftedByAnother(proposal, actor))
        .and(grounded(proposal, command.reason(), programmes))
        .and(new MoneyForAProject(programmes, lives).begins(proposal, command.on()))
        .and(new MoneyHeld(budgets).fits(proposal))
        .then(command.budget(), () -> apply(Decided.of(proposal, command, actor.person())));
  }

  @CommandHandler
  Outcome handle(
      RefuseProposal command, @MetaDataValue(Actor.KEY) Actor actor, Programmes programmes) {
    BudgetProposed proposal = pending;
    if (proposal == null) {
      return Outcome.refused(BudgetRefused.NO_PROPOSAL);
    }
    return byPolicyDirector(actor)
        .and(draftedByAnother(proposal, actor))
        .and(reasoned(command.reason(), programmes))
        .then(
            command.budget(),
            () ->
                apply(
                    new ProposalRefused(
                        command.budget(),
                        proposal.fiscalYear(),
                        proposal.project(),
                        proposal.matter(),
                        proposal.amount(),
                        command.reason(),
                        command.on(),
                        actor.person())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(
      CarryOutShare command,
      @MetaDataValue(Actor.KEY) Actor actor,
      SharesOfTheYear shares,
      Budgets budgets) {
    return Rule.that(actor.isSystem(), ActorRefused.NOT_AUTHORIZED, "role", Role.SYSTEM.name())
        .and(nothingPending())
        .then(() -> new CarryingOut(command, shares, budgets).outcome(allocation));
  }

  private Outcome proposed(
      BudgetMatter matter,
      Yen amount,
      String reason,
      LocalDate on,
      Actor actor,
      Programmes programmes) {
    BudgetAllocated source = allocation;
    if (source == null) {
      return Outcome.refused(BudgetRefused.NOT_ALLOCATED);
    }
    return byPolicyOfficer(actor)
        .and(nothingPending())
        .and(some(amount))
        .and(reasoned(reason, programmes))
        .then(
            source.budget(),
            () ->
                apply(
                    new BudgetProposed(
                        source.budget(),
                        source.fiscalYear(),
                        source.project(),
                        source.measure(),
                        matter,
                        amount,
                        reason,
                        on,
                        actor.person())));
  }

  private static Rule grounded(
      BudgetProposed proposal, @Nullable String reason, Programmes programmes) {
    return proposal.matter() == BudgetMatter.CARRY_OVER
        ? reasoned(reason, programmes)
        : Optional::empty;
  }
}
