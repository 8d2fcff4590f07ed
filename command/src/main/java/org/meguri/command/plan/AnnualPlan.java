package org.meguri.command.plan;

import java.time.LocalDate;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.meguri.command.Outcome;
import org.meguri.command.Rule;
import org.meguri.command.Text;
import org.meguri.command.actor.Actor;
import org.meguri.command.actor.ActorRefused;
import org.meguri.command.actor.PersonId;
import org.meguri.command.actor.Role;
import org.meguri.command.assessment.Assessments;
import org.meguri.command.plan.PlanCommand.ApprovePlan;
import org.meguri.command.plan.PlanCommand.OpenPlan;
import org.meguri.command.plan.PlanCommand.ReturnPlan;
import org.meguri.command.plan.PlanCommand.SubmitPlan;
import org.meguri.command.plan.PlanEvent.PlanApproved;
import org.meguri.command.plan.PlanEvent.PlanOpened;
import org.meguri.command.plan.PlanEvent.PlanReturned;
import org.meguri.command.plan.PlanEvent.PlanSubmitted;
import org.meguri.command.programme.FiscalYear;
import org.meguri.command.programme.ProgrammeFile;
import org.meguri.command.programme.Programmes;
import org.meguri.command.project.ProjectRefused;
import org.meguri.command.project.Projects;

/** Decides on one annual plan; null {@code opened} means the plan is not known. */
@Aggregate(type = "plan", snapshotTriggerDefinition = "snapshots")
class AnnualPlan {

  /** Where a plan stands. */
  enum Stage {
    DRAFTING,
    SUBMITTED,
    APPROVED
  }

  @AggregateIdentifier private @Nullable PlanId id;
  private @Nullable PlanOpened opened;
  private @Nullable Stage stage;
  private int version;
  private @Nullable PersonId submittedBy;

  AnnualPlan() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(
      OpenPlan command,
      @MetaDataValue(Actor.KEY) Actor actor,
      Projects projects,
      Programmes programmes) {
    return Rule.that(actor.isSystem(), ActorRefused.NOT_AUTHORIZED, "role", Role.SYSTEM.name())
        .and(Rule.that(opened == null, PlanRefused.PLAN_OPEN_ALREADY))
        .and(() -> belongsToItsProject(command, projects).refusal())
        .and(() -> yearIsInTerm(command, programmes.current()).refusal())
        .then(
            () -> {
              AggregateLifecycle.apply(
                  new PlanOpened(
                      command.plan(),
                      command.project(),
                      command.bureau(),
                      command.fiscalYear(),
                      command.organizations(),
                      command.dueOn()));
              return Outcome.accepted(command.plan());
            });
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(SubmitPlan command, @MetaDataValue(Actor.KEY) Actor actor, Programmes programmes) {
    PlanOpened plan = opened;
    if (plan == null) {
      return Outcome.refused(PlanRefused.PLAN_UNKNOWN);
    }
    ProgrammeFile programme = programmes.current();
    return Rule.that(
            actor.isManagerOf(plan.project()),
            ActorRefused.NOT_AUTHORIZED,
            "role",
            Role.MANAGER.name())
        .and(Rule.that(stage == Stage.DRAFTING, PlanRefused.PLAN_NOT_OPEN))
        .and(seen(command.expectedVersion()))
        .and(
            new ContentFits(
                command.content(),
                plan.organizations(),
                programme.formOf(plan.project().value()),
                programme.rules().maximumTextLength()))
        .then(
            () -> {
              AggregateLifecycle.apply(
                  new PlanSubmitted(
                      command.plan(),
                      plan.project(),
                      version + 1,
                      command.content(),
                      actor.person()));
              return Outcome.accepted(command.plan());
            });
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(ReturnPlan command, @MetaDataValue(Actor.KEY) Actor actor, Programmes programmes) {
    PlanOpened plan = opened;
    if (plan == null) {
      return Outcome.refused(PlanRefused.PLAN_UNKNOWN);
    }
    return Rule.that(
            actor.isOfficerOf(plan.bureau()),
            ActorRefused.NOT_AUTHORIZED,
            "role",
            Role.OFFICER.name())
        .and(submittedByAnother(actor))
        .and(seen(command.expectedVersion()))
        .and(
            Text.given(
                "reason",
                command.reason(),
                programmes.current().rules().maximumTextLength(),
                PlanRefused.REASON_MISSING,
                PlanRefused.TEXT_TOO_LONG))
        .then(
            () -> {
              AggregateLifecycle.apply(
                  new PlanReturned(
                      command.plan(), plan.project(), version, command.reason(), actor.person()));
              return Outcome.accepted(command.plan());
            });
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(
      ApprovePlan command,
      @MetaDataValue(Actor.KEY) Actor actor,
      Assessments assessments,
      Programmes programmes) {
    PlanOpened plan = opened;
    if (plan == null) {
      return Outcome.refused(PlanRefused.PLAN_UNKNOWN);
    }
    return Rule.that(
            actor.isDirectorOf(plan.bureau()),
            ActorRefused.NOT_AUTHORIZED,
            "role",
            Role.DIRECTOR.name())
        .and(submittedByAnother(actor))
        .and(seen(command.expectedVersion()))
        .and(
            () ->
                ExAnteOnRecord.of(
                        command.plan(), version, assessments.onRecord(command.assessment()))
                    .refusal())
        .and(() -> takesEffectInItsYear(plan, command, programmes.current()).refusal())
        .then(
            () -> {
              AggregateLifecycle.apply(
                  new PlanApproved(
                      command.plan(),
                      plan.project(),
                      version,
                      command.assessment(),
                      command.effectiveOn(),
                      actor.person()));
              return Outcome.accepted(command.plan());
            });
  }

  @EventSourcingHandler
  void on(PlanOpened event) {
    id = event.plan();
    opened = event;
    stage = Stage.DRAFTING;
  }

  @EventSourcingHandler
  void on(PlanSubmitted event) {
    stage = Stage.SUBMITTED;
    version = event.version();
    submittedBy = event.by();
  }

  @EventSourcingHandler
  void on(PlanReturned event) {
    stage = Stage.DRAFTING;
  }

  @EventSourcingHandler
  void on(PlanApproved event) {
    stage = Stage.APPROVED;
  }

  private Rule seen(int expectedVersion) {
    return Rule.that(
        expectedVersion == version, PlanRefused.STALE_VERSION, "found", Integer.toString(version));
  }

  /** Four eyes (rule 2): who submitted the plan neither returns nor approves it. */
  private Rule submittedByAnother(Actor actor) {
    return Rule.that(stage == Stage.SUBMITTED, PlanRefused.PLAN_NOT_SUBMITTED)
        .and(Rule.that(submittedBy == null || !actor.is(submittedBy), PlanRefused.FOUR_EYES));
  }

  private static Rule belongsToItsProject(OpenPlan command, Projects projects) {
    return Rule.that(
            projects.bureauOf(command.project()).equals(Optional.of(command.bureau()))
                && command.plan().equals(PlanId.of(command.project(), command.fiscalYear())),
            ProjectRefused.PROJECT_UNKNOWN,
            "project",
            command.project().toString())
        .and(
            Rule.that(
                !command.organizations().isEmpty()
                    && projects
                        .organizationsOf(command.project())
                        .containsAll(command.organizations()),
                PlanRefused.UNKNOWN_PART,
                "field",
                "organizations"));
  }

  private static Rule yearIsInTerm(OpenPlan command, ProgrammeFile programme) {
    FiscalYear year = new FiscalYear(command.fiscalYear(), programme.fiscalYearStartMonth());
    return Rule.that(
            command.fiscalYear() >= programme.firstFiscalYear()
                && command.fiscalYear() <= programme.lastFiscalYear(),
            PlanRefused.OUTSIDE_FISCAL_YEAR,
            "field",
            "fiscalYear")
        .and(
            Rule.that(
                !command.dueOn().isAfter(year.last()),
                PlanRefused.OUTSIDE_FISCAL_YEAR,
                "field",
                "dueOn"));
  }

  private static Rule takesEffectInItsYear(
      PlanOpened plan, ApprovePlan command, ProgrammeFile programme) {
    LocalDate from = command.effectiveOn();
    return Rule.that(
        new FiscalYear(plan.fiscalYear(), programme.fiscalYearStartMonth()).contains(from),
        PlanRefused.OUTSIDE_FISCAL_YEAR,
        "field",
        "effectiveOn");
  }
}
