package org.meguri.command.project;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import org.meguri.command.actor.Actor;
import org.meguri.command.actor.ActorRefused;
import org.meguri.command.actor.Role;
import org.meguri.command.programme.Figure;
import org.meguri.command.programme.ProgrammeAuthority;
import org.meguri.command.programme.Programmes;
import org.meguri.command.project.ProjectCommand.ContinueProject;
import org.meguri.command.project.ProjectCommand.DecideProject;
import org.meguri.command.project.ProjectCommand.PrepareProject;
import org.meguri.command.project.ProjectCommand.SetPendingTarget;
import org.meguri.command.project.ProjectEvent.PendingTargetSet;
import org.meguri.command.project.ProjectEvent.ProjectContinued;
import org.meguri.command.project.ProjectEvent.ProjectDecided;
import org.meguri.command.project.ProjectEvent.ProjectPrepared;
import org.meguri.command.project.ProjectEvent.TargetRecorded;

/** Decides on one project; null {@code prepared} means the project is not known. */
@Aggregate(type = "project", snapshotTriggerDefinition = "snapshots")
class Project {
  @AggregateIdentifier private @Nullable ProjectId id;
  private @Nullable ProjectPrepared prepared;

  /** A list, because a snapshot does not keep the order of a map. */
  private final List<Target> targetsAsEntered = new ArrayList<>();

  private final Set<String> targetsSetSince = new LinkedHashSet<>();
  private @Nullable ProjectDecision decision;
  private final Set<Integer> yearsContinued = new LinkedHashSet<>();

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
                AggregateLifecycle.apply(entered(command));
                command
                    .targets()
                    .forEach(
                        t -> AggregateLifecycle.apply(new TargetRecorded(command.project(), t)));
              }
              return Outcome.accepted(command.project());
            });
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

  @EventSourcingHandler
  void on(ProjectPrepared event) {
    id = event.project();
    prepared = event;
  }

  @EventSourcingHandler
  void on(TargetRecorded event) {
    targetsAsEntered.add(event.target());
  }

  @EventSourcingHandler
  void on(PendingTargetSet event) {
    targetsSetSince.add(event.targetId());
  }

  @EventSourcingHandler
  void on(ProjectDecided event) {
    decision = event.decision();
  }

  @EventSourcingHandler
  void on(ProjectContinued event) {
    yearsContinued.add(event.fiscalYear());
  }

  private @Nullable Target target(String targetId) {
    return targetsAsEntered.stream().filter(t -> t.id().equals(targetId)).findFirst().orElse(null);
  }

  private Rule known() {
    return Rule.that(prepared != null, ProjectRefused.PROJECT_UNKNOWN);
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
        command.organizations(),
        command.note());
  }
}
