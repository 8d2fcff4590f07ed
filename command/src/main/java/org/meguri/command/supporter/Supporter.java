package org.meguri.command.supporter;

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
import org.meguri.command.actor.Role;
import org.meguri.command.programme.BureauId;
import org.meguri.command.programme.Programmes;
import org.meguri.command.project.ProjectId;
import org.meguri.command.project.ProjectRefused;
import org.meguri.command.project.Projects;
import org.meguri.command.supporter.SupporterCommand.EndSupporter;
import org.meguri.command.supporter.SupporterCommand.HonourSupporter;
import org.meguri.command.supporter.SupporterCommand.RecruitSupporter;
import org.meguri.command.supporter.SupporterEvent.SupporterEnded;
import org.meguri.command.supporter.SupporterEvent.SupporterHonoured;
import org.meguri.command.supporter.SupporterEvent.SupporterRecruited;

/** Decides on one business supporter; null {@code recruited} means the case is not known. */
@Aggregate(type = "supporter", snapshotTriggerDefinition = "snapshots")
class Supporter {
  private static final int NAME = 200;

  @AggregateIdentifier private @Nullable SupporterId id;
  private @Nullable SupporterRecruited recruited;
  private @Nullable LocalDate endedOn;

  Supporter() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(
      RecruitSupporter command,
      @MetaDataValue(Actor.KEY) Actor actor,
      Projects projects,
      Programmes programmes) {
    Optional<BureauId> bureau = projects.bureauOf(command.project());
    return Rule.that(
            bureau.isPresent(),
            ProjectRefused.PROJECT_UNKNOWN,
            "project",
            command.project().toString())
        .and(() -> mayRecruit(command.project(), bureau.orElseThrow(), actor).refusal())
        .and(Rule.that(recruited == null, SupporterRefused.SUPPORTER_KNOWN_ALREADY))
        .and(
            Text.given(
                "name",
                command.name().text(),
                NAME,
                SupporterRefused.TEXT_MISSING,
                SupporterRefused.TEXT_TOO_LONG))
        .and(
            Text.given(
                "expertise",
                command.expertise(),
                programmes.current().rules().maximumTextLength(),
                SupporterRefused.TEXT_MISSING,
                SupporterRefused.TEXT_TOO_LONG))
        .then(
            command.supporter(),
            () ->
                AggregateLifecycle.apply(
                    new SupporterRecruited(
                        command.supporter(),
                        command.project(),
                        bureau.orElseThrow(),
                        command.name(),
                        command.expertise(),
                        command.effectiveOn(),
                        actor.person())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(
      HonourSupporter command, @MetaDataValue(Actor.KEY) Actor actor, Programmes programmes) {
    SupporterRecruited first = recruited;
    if (first == null) {
      return Outcome.refused(SupporterRefused.SUPPORTER_UNKNOWN);
    }
    return Rule.that(
            actor.isDirectorOf(first.bureau()),
            ActorRefused.NOT_AUTHORIZED,
            "role",
            Role.DIRECTOR.name())
        .and(
            Rule.that(
                !command.effectiveOn().isAfter(command.on()),
                SupporterRefused.HONOUR_IN_FUTURE,
                "field",
                "effectiveOn"))
        .and(notBefore(first, command.effectiveOn()))
        .and(reasoned(command.reason(), programmes))
        .then(
            command.supporter(),
            () ->
                AggregateLifecycle.apply(
                    new SupporterHonoured(
                        command.supporter(),
                        first.project(),
                        command.reason(),
                        command.effectiveOn(),
                        actor.person())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(
      EndSupporter command, @MetaDataValue(Actor.KEY) Actor actor, Programmes programmes) {
    SupporterRecruited first = recruited;
    if (first == null) {
      return Outcome.refused(SupporterRefused.SUPPORTER_UNKNOWN);
    }
    return mayRecruit(first.project(), first.bureau(), actor)
        .and(Rule.that(endedOn == null, SupporterRefused.SUPPORT_ENDED))
        .and(notBefore(first, command.effectiveOn()))
        .and(reasoned(command.reason(), programmes))
        .then(
            command.supporter(),
            () ->
                AggregateLifecycle.apply(
                    new SupporterEnded(
                        command.supporter(),
                        first.project(),
                        command.reason(),
                        command.effectiveOn(),
                        actor.person())));
  }

  @EventSourcingHandler
  void on(SupporterRecruited event) {
    id = event.supporter();
    recruited = event;
  }

  @EventSourcingHandler
  void on(SupporterEnded event) {
    endedOn = event.effectiveOn();
  }

  private static Rule mayRecruit(ProjectId project, BureauId bureau, Actor actor) {
    return Rule.that(
        actor.isManagerOf(project) || actor.isOfficerOf(bureau), ActorRefused.NOT_AUTHORIZED);
  }

  private static Rule notBefore(SupporterRecruited first, LocalDate day) {
    return Rule.that(
        !day.isBefore(first.effectiveOn()),
        SupporterRefused.BEFORE_SUPPORT,
        "field",
        "effectiveOn",
        "first",
        first.effectiveOn().toString());
  }

  private static Rule reasoned(String reason, Programmes programmes) {
    return Text.given(
        "reason",
        reason,
        programmes.current().rules().maximumTextLength(),
        SupporterRefused.REASON_MISSING,
        SupporterRefused.TEXT_TOO_LONG);
  }
}
