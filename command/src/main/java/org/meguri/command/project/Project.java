package org.meguri.command.project;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.meguri.command.Outcome;
import org.meguri.command.Rule;
import org.meguri.command.actor.Actor;
import org.meguri.command.actor.ActorRefused;
import org.meguri.command.actor.Role;
import org.meguri.command.programme.Figure;
import org.meguri.command.programme.ProgrammeAuthority;
import org.meguri.command.programme.Programmes;
import org.meguri.command.project.ProjectCommand.AdoptProject;
import org.meguri.command.project.ProjectCommand.ContinueProject;
import org.meguri.command.project.ProjectCommand.DecideProject;
import org.meguri.command.project.ProjectCommand.PrepareProject;
import org.meguri.command.project.ProjectCommand.SetPendingTarget;
import org.meguri.command.project.ProjectEvent.PendingTargetSet;
import org.meguri.command.project.ProjectEvent.ProjectAdopted;
import org.meguri.command.project.ProjectEvent.ProjectContinued;
import org.meguri.command.project.ProjectEvent.ProjectDecided;
import org.meguri.command.project.ProjectEvent.ProjectPrepared;
import org.meguri.command.project.ProjectEvent.TargetRecorded;
import org.meguri.command.proposal.DecidedProposal;
import org.meguri.command.proposal.ProposalMatter;
import org.meguri.command.proposal.Proposals;

/** Decides on one project; what decided proposals make of it is in the class it extends. */
@Aggregate(type = "project", snapshotTriggerDefinition = "snapshots")
class Project extends ProjectTurns {
  Project() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(PrepareProject command, @MetaDataValue(Actor.KEY) Actor actor) {
    return ProgrammeAuthority.of(actor)
        .and(
            Rule.that(
                prepared == null || isAsEntered(command), ProjectRefused.PROJECT_KNOWN_ALREADY))
        .then(
            () -> {
              if (prepared == null) {
                enter(command, actor);
              }
              return Outcome.accepted(command.project());
            });
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(AdoptProject command, @MetaDataValue(Actor.KEY) Actor actor, Proposals proposals) {
    DecidedProposal decided = decided(proposals, command.proposal(), ProposalMatter.ADOPTION);
    return Rule.that(actor.isSystem(), ActorRefused.NOT_AUTHORIZED)
        .and(
            () -> decided != null && decided.project().equals(command.project()),
            ProjectRefused.PROPOSAL_NOT_DECIDED)
        .and(() -> prepared == null, ProjectRefused.PROJECT_KNOWN_ALREADY)
        .then(command.project(), () -> adopt(command, Objects.requireNonNull(decided), actor));
  }

  private static void adopt(AdoptProject command, DecidedProposal decided, Actor actor) {
    enter(Entered.adopted(decided.programme(), decided.entry()), actor);
    AggregateLifecycle.apply(
        new ProjectAdopted(
            command.project(),
            command.proposal(),
            decided.candidate(),
            decided.basis(),
            decided.effectiveOn(),
            decided.by()));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(DecideProject command, @MetaDataValue(Actor.KEY) Actor actor) {
    return known()
        .and(byDirectorOrSystem(actor))
        .and(Rule.that(decision == null, ProjectRefused.DECIDED_ALREADY))
        .and(
            Rule.that(
                !command.on().isAfter(command.effectiveOn()),
                ProjectRefused.DECISION_AFTER_EFFECT,
                "field",
                "effectiveOn",
                "on",
                command.on().toString()))
        .then(
            () -> {
              AggregateLifecycle.apply(
                  new ProjectDecided(
                      command.project(),
                      command.decision(),
                      command.basis(),
                      command.effectiveOn(),
                      actor.person()));
              return Outcome.accepted(command.project());
            });
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(
      SetPendingTarget command, @MetaDataValue(Actor.KEY) Actor actor, Programmes programmes) {
    return known()
        .and(byDirector(actor))
        .and(
            TargetSetting.pending(
                target(command.targetId()), targetsSetSince.contains(command.targetId())))
        .and(
            () ->
                TargetSetting.plausible(command, target(command.targetId()), programmes.current())
                    .refusal())
        .and(() -> TargetSetting.reasoned(command, programmes.current()).refusal())
        .then(
            () -> {
              AggregateLifecycle.apply(
                  new PendingTargetSet(
                      command.project(),
                      command.targetId(),
                      Figure.plain(command.value()),
                      command.reason(),
                      actor.person(),
                      command.effectiveOn()));
              return Outcome.accepted(command.project());
            });
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(ContinueProject command, @MetaDataValue(Actor.KEY) Actor actor) {
    return known()
        .and(Rule.that(actor.isSystem(), ActorRefused.NOT_AUTHORIZED))
        .and(
            Rule.that(
                !yearsContinued.contains(command.fiscalYear()), ProjectRefused.DECIDED_ALREADY))
        .then(
            () -> {
              AggregateLifecycle.apply(
                  new ProjectContinued(
                      command.project(),
                      command.assessment(),
                      command.fiscalYear(),
                      command.reason(),
                      command.effectiveOn()));
              return Outcome.accepted(command.project());
            });
  }

  private Rule byDirector(Actor actor) {
    return () ->
        Rule.that(
                prepared != null && actor.isDirectorOf(prepared.bureau()),
                ActorRefused.NOT_AUTHORIZED,
                "role",
                Role.DIRECTOR.name())
            .refusal();
  }

  private Rule byDirectorOrSystem(Actor actor) {
    return actor.isSystem() ? Optional::empty : byDirector(actor);
  }

  /** In force already where the file says so: it was decided before there was this office. */
  private static void enter(PrepareProject command, Actor actor) {
    AggregateLifecycle.apply(entered(command));
    command
        .targets()
        .forEach(t -> AggregateLifecycle.apply(new TargetRecorded(command.project(), t)));
    LocalDate since = command.inForceFrom();
    if (since != null) {
      AggregateLifecycle.apply(
          new ProjectDecided(
              command.project(),
              Objects.requireNonNullElse(command.foreseen(), ProjectDecision.ADOPTED),
              command.basis(),
              since,
              actor.person()));
    }
  }

  private boolean isAsEntered(PrepareProject command) {
    return entered(command).equals(prepared) && command.targets().equals(targetsAsEntered);
  }

  private static ProjectPrepared entered(PrepareProject command) {
    return new ProjectPrepared(
        command.project(),
        command.programme(),
        command.bureau(),
        command.nameEn(),
        command.nameJa(),
        command.nameJaChecked(),
        command.industries(),
        command.sections(),
        command.organizations(),
        command.note(),
        command.foreseen(),
        command.basis());
  }
}
