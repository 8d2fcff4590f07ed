package org.meguri.command.partnership;

import java.time.LocalDate;
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
import org.meguri.command.Refusal;
import org.meguri.command.Rule;
import org.meguri.command.Text;
import org.meguri.command.actor.Actor;
import org.meguri.command.member.Keepers;
import org.meguri.command.member.Members;
import org.meguri.command.partnership.PartnershipCommand.AgreePartnership;
import org.meguri.command.partnership.PartnershipCommand.EndPartnership;
import org.meguri.command.partnership.PartnershipCommand.FoundPartnership;
import org.meguri.command.partnership.PartnershipCommand.RecordResult;
import org.meguri.command.partnership.PartnershipCommand.StartPartnership;
import org.meguri.command.partnership.PartnershipEvent.PartnershipAgreed;
import org.meguri.command.partnership.PartnershipEvent.PartnershipEnded;
import org.meguri.command.partnership.PartnershipEvent.PartnershipFound;
import org.meguri.command.partnership.PartnershipEvent.PartnershipStarted;
import org.meguri.command.partnership.PartnershipEvent.ResultRecorded;
import org.meguri.command.project.ProjectLives;

/** Decides on one partnership; null {@code found} means it is not known. */
@Aggregate(type = "partnership", snapshotTriggerDefinition = "snapshots")
class Partnership extends KeptPartnership {
  private static final int LONGEST = 2_000;

  @AggregateIdentifier private @Nullable PartnershipId id;
  private @Nullable PartnershipStage stage;
  private @Nullable LocalDate since;
  private int results;

  Partnership() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(
      FoundPartnership command,
      @MetaDataValue(Actor.KEY) Actor actor,
      Keepers keepers,
      Members members,
      ProjectLives lives) {
    return keepers
        .keeps(command.project(), actor, command.on())
        .and(Rule.that(found == null, PartnershipRefused.PARTNERSHIP_KNOWN_ALREADY))
        .and(lives.takesNew(command.project(), command.on()))
        .and(given("theme", command.theme(), PartnershipRefused.TEXT_MISSING))
        .and(past("foundOn", command.foundOn(), command.on()))
        .and(new PartnersFit(command, members))
        .then(
            command.partnership(),
            () ->
                AggregateLifecycle.apply(
                    new PartnershipFound(
                        command.partnership(),
                        command.project(),
                        keepers.bureauOf(command.project()),
                        command.withProjects(),
                        command.clusterAbroad(),
                        command.kind(),
                        command.theme(),
                        command.members(),
                        command.origin(),
                        command.foundOn(),
                        actor.person())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(AgreePartnership command, @MetaDataValue(Actor.KEY) Actor actor, Keepers keepers) {
    PartnershipFound it = found;
    if (it == null) {
      return Outcome.refused(PartnershipRefused.PARTNERSHIP_UNKNOWN);
    }
    return keepers
        .keeps(it.project(), actor, command.on())
        .and(at(PartnershipStage.FOUND))
        .and(next("agreedOn", command.agreedOn(), command.on()))
        .and(given("terms", command.terms(), PartnershipRefused.TEXT_MISSING))
        .then(
            command.partnership(),
            () ->
                AggregateLifecycle.apply(
                    new PartnershipAgreed(
                        command.partnership(),
                        it.project(),
                        command.terms(),
                        command.agreedOn(),
                        actor.person())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(StartPartnership command, @MetaDataValue(Actor.KEY) Actor actor, Keepers keepers) {
    PartnershipFound it = found;
    if (it == null) {
      return Outcome.refused(PartnershipRefused.PARTNERSHIP_UNKNOWN);
    }
    return keepers
        .keeps(it.project(), actor, command.on())
        .and(at(PartnershipStage.AGREED))
        .and(next("startedOn", command.startedOn(), command.on()))
        .then(
            command.partnership(),
            () ->
                AggregateLifecycle.apply(
                    new PartnershipStarted(
                        command.partnership(), it.project(), command.startedOn(), actor.person())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(RecordResult command, @MetaDataValue(Actor.KEY) Actor actor, Keepers keepers) {
    PartnershipFound it = found;
    if (it == null) {
      return Outcome.refused(PartnershipRefused.PARTNERSHIP_UNKNOWN);
    }
    return keepers
        .keeps(it.project(), actor, command.on())
        .and(at(PartnershipStage.RUNNING))
        .and(next("reachedOn", command.reachedOn(), command.on()))
        .and(given("description", command.description(), PartnershipRefused.TEXT_MISSING))
        .and(
            Rule.that(
                command.of() == null || it.members().contains(command.of()),
                PartnershipRefused.NOT_A_PARTNER,
                "field",
                "of"))
        .then(
            command.partnership(),
            () ->
                AggregateLifecycle.apply(
                    new ResultRecorded(
                        command.partnership(),
                        it.project(),
                        results + 1,
                        command.result(),
                        command.description(),
                        command.of(),
                        command.activity(),
                        command.reachedOn(),
                        actor.person())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(EndPartnership command, @MetaDataValue(Actor.KEY) Actor actor, Keepers keepers) {
    PartnershipFound it = found;
    if (it == null) {
      return Outcome.refused(PartnershipRefused.PARTNERSHIP_UNKNOWN);
    }
    return keepers
        .keeps(it.project(), actor, command.on())
        .and(Rule.that(stage != PartnershipStage.ENDED, PartnershipRefused.WRONG_STATE))
        .and(next("endedOn", command.endedOn(), command.on()))
        .and(given("reason", command.reason(), PartnershipRefused.REASON_MISSING))
        .then(
            command.partnership(),
            () ->
                AggregateLifecycle.apply(
                    new PartnershipEnded(
                        command.partnership(),
                        it.project(),
                        command.reason(),
                        command.endedOn(),
                        actor.person())));
  }

  @EventSourcingHandler
  void on(PartnershipFound event) {
    id = event.partnership();
    found = event;
    reached(PartnershipStage.FOUND, event.effectiveOn());
  }

  @EventSourcingHandler
  void on(PartnershipAgreed event) {
    reached(PartnershipStage.AGREED, event.effectiveOn());
  }

  @EventSourcingHandler
  void on(PartnershipStarted event) {
    reached(PartnershipStage.RUNNING, event.effectiveOn());
  }

  @EventSourcingHandler
  void on(ResultRecorded event) {
    results = event.number();
  }

  @EventSourcingHandler
  void on(PartnershipEnded event) {
    reached(PartnershipStage.ENDED, event.effectiveOn());
  }

  private void reached(PartnershipStage now, LocalDate on) {
    stage = now;
    since = on;
  }

  private Rule at(PartnershipStage wanted) {
    return Rule.that(
        stage == wanted, PartnershipRefused.WRONG_STATE, "found", String.valueOf(stage));
  }

  /** No step before the one it follows. */
  private Rule next(String field, LocalDate day, LocalDate on) {
    return past(field, day, on)
        .and(
            Rule.that(
                since == null || !day.isBefore(since),
                PartnershipRefused.DATES_REVERSED,
                "field",
                field));
  }

  private static Rule past(String field, LocalDate day, LocalDate on) {
    return Rule.that(
        !day.isAfter(on), PartnershipRefused.DAY_IN_FUTURE, "field", field, "last", on.toString());
  }

  private static Rule given(String field, String text, Refusal missing) {
    return Text.given(field, text, LONGEST, missing, PartnershipRefused.TEXT_TOO_LONG);
  }
}
