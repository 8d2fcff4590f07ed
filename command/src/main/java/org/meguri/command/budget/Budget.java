package org.meguri.command.budget;

import java.time.LocalDate;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateLifecycle;
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
import org.meguri.command.measure.MeasureId;
import org.meguri.command.money.Yen;
import org.meguri.command.programme.FiscalYear;
import org.meguri.command.programme.ProgrammeFile;
import org.meguri.command.programme.Programmes;
import org.meguri.command.project.ProjectId;
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
                AggregateLifecycle.apply(
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
        .and(takesNew(command.project(), command.fiscalYear(), command.on(), programmes, lives))
        .and(nothingPending())
        .and(some(command.amount()))
        .and(reasoned(command.reason(), programmes))
        .then(
            command.budget(),
            () ->
                AggregateLifecycle.apply(
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
                AggregateLifecycle.apply(
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
        .and(stillToBegin(proposal, command.on(), programmes, lives))
        .and(new MoneyHeld(budgets).fits(proposal))
        .then(
            command.budget(),
            () -> AggregateLifecycle.apply(Decided.of(proposal, command, actor.person())));
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
                AggregateLifecycle.apply(
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
                AggregateLifecycle.apply(
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

  private static Rule named(BudgetId given, @Nullable BudgetId expected) {
    return Rule.that(given.equals(expected), BudgetRefused.BUDGET_UNFIT, "field", "budget");
  }

  /** Null where it is neither for one known project nor for one measure. */
  private static @Nullable BudgetId sourceOf(ProposeAllocation command, Projects projects) {
    ProjectId project = command.project();
    MeasureId measure = command.measure();
    if (project != null && measure == null && projects.bureauOf(project).isPresent()) {
      return BudgetId.of(project, command.fiscalYear());
    }
    return project == null && measure != null ? BudgetId.of(measure, command.fiscalYear()) : null;
  }

  private static Rule stillToBegin(
      BudgetProposed proposal, LocalDate on, Programmes programmes, ProjectLives lives) {
    return proposal.matter() == BudgetMatter.ALLOCATION
        ? takesNew(proposal.project(), proposal.fiscalYear(), on, programmes, lives)
        : Optional::empty;
  }

  /** Asked of the first day of the year the money is for, where that is still to come. */
  private static Rule takesNew(
      @Nullable ProjectId project,
      int fiscalYear,
      LocalDate on,
      Programmes programmes,
      ProjectLives lives) {
    LocalDate first =
        new FiscalYear(fiscalYear, programmes.current().fiscalYearStartMonth()).first();
    return project == null
        ? Optional::empty
        : lives.takesNew(project, on.isBefore(first) ? first : on);
  }

  private static Rule withinTheProgramme(int fiscalYear, Programmes programmes) {
    ProgrammeFile programme = programmes.current();
    return Rule.that(
        fiscalYear >= programme.firstFiscalYear() && fiscalYear <= programme.lastFiscalYear(),
        BudgetRefused.OUTSIDE_PROGRAMME,
        "field",
        "fiscalYear");
  }

  private static Rule some(Yen amount) {
    return Rule.that(!amount.isZero(), BudgetRefused.AMOUNT_MISSING, "field", "amount");
  }

  private static Rule drafterOrDirector(BudgetProposed proposal, Actor actor) {
    return Rule.that(
        actor.has(Role.POLICY_DIRECTOR)
            || actor.has(Role.POLICY_OFFICER) && actor.is(proposal.by()),
        ActorRefused.NOT_AUTHORIZED,
        "role",
        Role.POLICY_DIRECTOR.name());
  }

  private static Rule draftedByAnother(BudgetProposed proposal, Actor actor) {
    return Rule.that(!actor.is(proposal.by()), BudgetRefused.FOUR_EYES);
  }

  private static Rule grounded(
      BudgetProposed proposal, @Nullable String reason, Programmes programmes) {
    return proposal.matter() == BudgetMatter.CARRY_OVER
        ? reasoned(reason, programmes)
        : Optional::empty;
  }
}
