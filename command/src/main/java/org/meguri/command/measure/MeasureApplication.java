package org.meguri.command.measure;

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
import org.meguri.command.Rule;
import org.meguri.command.Text;
import org.meguri.command.actor.Actor;
import org.meguri.command.measure.MeasureApplicationCommand.ProposeApplication;
import org.meguri.command.measure.MeasureApplicationCommand.RecordApplication;
import org.meguri.command.measure.MeasureApplicationCommand.RecordOutcome;
import org.meguri.command.measure.MeasureApplicationCommand.RecordResult;
import org.meguri.command.measure.MeasureApplicationEvent.ApplicationProposed;
import org.meguri.command.measure.MeasureApplicationEvent.AppliedFor;
import org.meguri.command.measure.MeasureApplicationEvent.MeasureNotObtained;
import org.meguri.command.measure.MeasureApplicationEvent.MeasureObtained;
import org.meguri.command.measure.MeasureApplicationEvent.MeasureResultRecorded;
import org.meguri.command.member.Keepers;
import org.meguri.command.member.Members;
import org.meguri.command.money.Yen;
import org.meguri.command.partnership.Partnerships;
import org.meguri.command.project.ProjectLives;

/** Decides on one application of a measure; null {@code proposed} means it is not known. */
@Aggregate(type = "measure-application", snapshotTriggerDefinition = "snapshots")
class MeasureApplication {
  private static final int LONGEST_TEXT = 4_000;

  private enum Stage {
    PROPOSED,
    APPLIED,
    OBTAINED,
    NOT_OBTAINED
  }

  @AggregateIdentifier private @Nullable MeasureApplicationId id;
  private @Nullable ApplicationProposed proposed;
  private @Nullable Stage stage;
  private @Nullable LocalDate since;
  private @Nullable Yen amount;

  MeasureApplication() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(
      ProposeApplication command,
      @MetaDataValue(Actor.KEY) Actor actor,
      Keepers keepers,
      Measures measures,
      Members members,
      Partnerships partnerships,
      ProjectLives lives) {
    return keepers
        .keeps(command.project(), actor, command.on())
        .and(Rule.that(proposed == null, MeasureRefused.APPLICATION_KNOWN_ALREADY))
        .and(lives.takesNew(command.project(), command.on()))
        .and(() -> measures.isKnown(command.measure()), MeasureRefused.MEASURE_UNKNOWN)
        .and(
            () -> measures.isOffered(command.measure(), command.on()),
            MeasureRefused.MEASURE_NOT_OFFERED)
        .and(
            new BeneficiaryKnown(
                command.beneficiary(), command.project(), command.on(), members, partnerships))
        .and(text("purpose", command.purpose()))
        .then(
            command.application(),
            () ->
                AggregateLifecycle.apply(
                    new ApplicationProposed(
                        command.application(),
                        command.measure(),
                        measures.versionOf(command.measure()),
                        command.project(),
                        keepers.bureauOf(command.project()),
                        command.beneficiary(),
                        command.purpose(),
                        command.on(),
                        actor.person())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(
      RecordApplication command,
      @MetaDataValue(Actor.KEY) Actor actor,
      Keepers keepers,
      Measures measures) {
    ApplicationProposed it = proposed;
    if (it == null) {
      return Outcome.refused(MeasureRefused.APPLICATION_UNKNOWN);
    }
    return keepers
        .keeps(it.project(), actor, command.on())
        .and(at(Stage.PROPOSED))
        .and(next("appliedOn", command.appliedOn(), command.on()))
        .and(
            () -> measures.isOffered(it.measure(), command.appliedOn()),
            MeasureRefused.MEASURE_NOT_OFFERED,
            "field",
            "appliedOn")
        .then(
            command.application(),
            () ->
                AggregateLifecycle.apply(
                    new AppliedFor(
                        command.application(),
                        it.project(),
                        command.amount(),
                        command.appliedOn(),
                        actor.person())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(RecordOutcome command, @MetaDataValue(Actor.KEY) Actor actor, Keepers keepers) {
    ApplicationProposed it = proposed;
    if (it == null) {
      return Outcome.refused(MeasureRefused.APPLICATION_UNKNOWN);
    }
    return keepers
        .keeps(it.project(), actor, command.on())
        .and(at(Stage.APPLIED))
        .and(next("answeredOn", command.answeredOn(), command.on()))
        .and(
            command.obtained()
                ? Text.atMost("note", command.note(), LONGEST_TEXT, MeasureRefused.TEXT_TOO_LONG)
                : Text.given(
                    "note",
                    command.note(),
                    LONGEST_TEXT,
                    MeasureRefused.REASON_MISSING,
                    MeasureRefused.TEXT_TOO_LONG))
        .and(notAboveApplication(command.amount()))
        .then(command.application(), () -> AggregateLifecycle.apply(outcome(command, it, actor)));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(RecordResult command, @MetaDataValue(Actor.KEY) Actor actor, Keepers keepers) {
    ApplicationProposed it = proposed;
    if (it == null) {
      return Outcome.refused(MeasureRefused.APPLICATION_UNKNOWN);
    }
    return keepers
        .keeps(it.project(), actor, command.on())
        .and(at(Stage.OBTAINED))
        .and(next("reachedOn", command.reachedOn(), command.on()))
        .and(text("result", command.result()))
        .then(
            command.application(),
            () ->
                AggregateLifecycle.apply(
                    new MeasureResultRecorded(
                        command.application(),
                        it.project(),
                        command.result(),
                        command.reachedOn(),
                        actor.person())));
  }

  private static MeasureApplicationEvent outcome(
      RecordOutcome command, ApplicationProposed it, Actor actor) {
    return command.obtained()
        ? new MeasureObtained(
            command.application(),
            it.project(),
            command.amount(),
            command.note(),
            command.answeredOn(),
            actor.person())
        : new MeasureNotObtained(
            command.application(),
            it.project(),
            command.note(),
            command.answeredOn(),
            actor.person());
  }

  @EventSourcingHandler
  void on(ApplicationProposed event) {
    id = event.application();
    proposed = event;
    reached(Stage.PROPOSED, event.effectiveOn());
  }

  @EventSourcingHandler
  void on(AppliedFor event) {
    amount = event.amount();
    reached(Stage.APPLIED, event.effectiveOn());
  }

  @EventSourcingHandler
  void on(MeasureObtained event) {
    reached(Stage.OBTAINED, event.effectiveOn());
  }

  @EventSourcingHandler
  void on(MeasureNotObtained event) {
    reached(Stage.NOT_OBTAINED, event.effectiveOn());
  }

  private void reached(Stage now, LocalDate on) {
    stage = now;
    since = on;
  }

  private Rule at(Stage wanted) {
    return Rule.that(stage == wanted, MeasureRefused.WRONG_STATE, "found", String.valueOf(stage));
  }

  private Rule notAboveApplication(@Nullable Yen obtained) {
    return Rule.that(
        obtained == null || amount != null && amount.covers(obtained),
        MeasureRefused.AMOUNT_ABOVE_APPLICATION,
        "field",
        "amount");
  }

  private Rule next(String field, LocalDate day, LocalDate on) {
    return Rule.that(
            !day.isAfter(on), MeasureRefused.DAY_IN_FUTURE, "field", field, "last", on.toString())
        .and(
            Rule.that(
                since == null || !day.isBefore(since),
                MeasureRefused.DATES_REVERSED,
                "field",
                field));
  }

  private static Rule text(String field, String text) {
    return Text.given(
        field, text, LONGEST_TEXT, MeasureRefused.TEXT_MISSING, MeasureRefused.TEXT_TOO_LONG);
  }
}
