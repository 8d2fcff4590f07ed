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
import org.meguri.command.actor.ActorRefused;
import org.meguri.command.actor.Role;
import org.meguri.command.measure.MeasureCommand.CloseMeasure;
import org.meguri.command.measure.MeasureCommand.PublishMeasure;
import org.meguri.command.measure.MeasureCommand.ReopenMeasure;
import org.meguri.command.measure.MeasureCommand.ReviseMeasure;
import org.meguri.command.measure.MeasureEvent.MeasureClosed;
import org.meguri.command.measure.MeasureEvent.MeasurePublished;
import org.meguri.command.measure.MeasureEvent.MeasureReopened;
import org.meguri.command.measure.MeasureEvent.MeasureRevised;

/** Decides on one entry of the catalogue; null {@code content} means it is not known. */
@Aggregate(type = "measure", snapshotTriggerDefinition = "snapshots")
class Measure {
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_TEXT = 4_000;

  @AggregateIdentifier private @Nullable MeasureId id;
  private @Nullable MeasureContent content;
  private int version;
  private @Nullable LocalDate opensOn;
  private @Nullable LocalDate lastDay;

  Measure() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(PublishMeasure command, @MetaDataValue(Actor.KEY) Actor actor) {
    return byPolicyGroup(actor)
        .and(Rule.that(content == null, MeasureRefused.MEASURE_KNOWN_ALREADY))
        .and(fits(command.content()))
        .and(inOrder(command.opensOn(), command.lastDay()))
        .then(
            command.measure(),
            () ->
                AggregateLifecycle.apply(
                    new MeasurePublished(
                        command.measure(),
                        command.content(),
                        command.opensOn(),
                        command.lastDay(),
                        actor.person())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(ReviseMeasure command, @MetaDataValue(Actor.KEY) Actor actor) {
    return byPolicyGroup(actor)
        .and(Rule.that(content != null, MeasureRefused.MEASURE_UNKNOWN))
        .and(
            Rule.that(
                command.expectedVersion() == version,
                MeasureRefused.STALE_VERSION,
                "found",
                Integer.toString(version)))
        .and(fits(command.content()))
        .and(Rule.that(!command.content().equals(content), MeasureRefused.NOTHING_TO_CORRECT))
        .and(text("reason", command.reason(), MeasureRefused.REASON_MISSING))
        .then(
            command.measure(),
            () ->
                AggregateLifecycle.apply(
                    new MeasureRevised(
                        command.measure(),
                        version + 1,
                        command.content(),
                        command.reason(),
                        actor.person())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(ReopenMeasure command, @MetaDataValue(Actor.KEY) Actor actor) {
    return byPolicyGroup(actor)
        .and(Rule.that(content != null, MeasureRefused.MEASURE_UNKNOWN))
        .and(inOrder(command.opensOn(), command.lastDay()))
        .and(
            Rule.that(
                lastDay != null && command.opensOn().isAfter(lastDay),
                MeasureRefused.MEASURE_OFFERED_ALREADY,
                "field",
                "opensOn"))
        .then(
            command.measure(),
            () ->
                AggregateLifecycle.apply(
                    new MeasureReopened(
                        command.measure(), command.opensOn(), command.lastDay(), actor.person())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(CloseMeasure command, @MetaDataValue(Actor.KEY) Actor actor) {
    return byPolicyGroup(actor)
        .and(Rule.that(content != null, MeasureRefused.MEASURE_UNKNOWN))
        .and(
            Rule.that(
                lastDay == null || command.lastDay().isBefore(lastDay),
                MeasureRefused.MEASURE_NOT_OFFERED))
        .and(
            Rule.that(
                opensOn != null && !command.lastDay().isBefore(opensOn),
                MeasureRefused.DATES_REVERSED,
                "field",
                "lastDay"))
        .and(text("reason", command.reason(), MeasureRefused.REASON_MISSING))
        .then(
            command.measure(),
            () ->
                AggregateLifecycle.apply(
                    new MeasureClosed(
                        command.measure(), command.reason(), command.lastDay(), actor.person())));
  }

  @EventSourcingHandler
  void on(MeasurePublished event) {
    id = event.measure();
    content = event.content();
    version = 1;
    opensOn = event.effectiveOn();
    lastDay = event.lastDay();
  }

  @EventSourcingHandler
  void on(MeasureRevised event) {
    content = event.content();
    version = event.version();
  }

  @EventSourcingHandler
  void on(MeasureReopened event) {
    opensOn = event.effectiveOn();
    lastDay = event.lastDay();
  }

  @EventSourcingHandler
  void on(MeasureClosed event) {
    lastDay = event.effectiveOn();
  }

  private static Rule byPolicyGroup(Actor actor) {
    return Rule.that(
        actor.has(Role.POLICY_OFFICER) || actor.has(Role.POLICY_DIRECTOR),
        ActorRefused.NOT_AUTHORIZED,
        "role",
        Role.POLICY_OFFICER.name());
  }

  private static Rule inOrder(LocalDate first, @Nullable LocalDate last) {
    return Rule.that(
        last == null || !last.isBefore(first), MeasureRefused.DATES_REVERSED, "field", "lastDay");
  }

  private static Rule fits(MeasureContent content) {
    return Text.given(
            "nameJa",
            content.nameJa(),
            LONGEST_NAME,
            MeasureRefused.NAME_MISSING,
            MeasureRefused.TEXT_TOO_LONG)
        .and(Text.atMost("nameEn", content.nameEn(), LONGEST_NAME, MeasureRefused.TEXT_TOO_LONG))
        .and(
            Text.given(
                "body",
                content.body(),
                LONGEST_NAME,
                MeasureRefused.NAME_MISSING,
                MeasureRefused.TEXT_TOO_LONG))
        .and(text("summary", content.summary(), MeasureRefused.TEXT_MISSING))
        .and(
            Text.atMost(
                "conditions", content.conditions(), LONGEST_TEXT, MeasureRefused.TEXT_TOO_LONG));
  }

  private static Rule text(String field, String text, MeasureRefused missing) {
    return Text.given(field, text, LONGEST_TEXT, missing, MeasureRefused.TEXT_TOO_LONG);
  }
}
